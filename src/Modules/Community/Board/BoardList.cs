using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Community.Board;

/// <summary>The questions a member may read: those of their language first, and of these the newest.</summary>
internal sealed class BoardList(Window window)
{
    private const int PageSize = 20;
    private const int MostForWords = 2_000;

    public async Task<BoardAnswer> ReadAsync(BoardFilter filter, CancellationToken cancel) => await window.LookAsync(async shelf =>
    {
        var found = await FindAsync(shelf, filter, filter.Words, cancel);
        if (found.Rows.Count > 0 || filter.Words.Length == 0)
        {
            return found;
        }

        var kept = await shelf.Questions.OrderByDescending(row => row.At).Select(row => row.Words).Take(MostForWords).ToListAsync(cancel);
        return SearchWords.Mended(filter.Words, kept) is { } mended && await FindAsync(shelf, filter, mended, cancel) is { Rows.Count: > 0 } other
            ? other with { Instead = mended }
            : found;
    });

    private static async Task<BoardAnswer> FindAsync(Shelf shelf, BoardFilter filter, string words, CancellationToken cancel)
    {
        var wanted = Narrow(shelf, filter, words);
        var rows = await wanted.OrderByDescending(row => row.Language == filter.Language).ThenByDescending(row => row.At).ThenByDescending(row => row.Key)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        var shown = rows.Take(PageSize).ToList();
        string[] keys = [.. shown.Select(row => row.Key)];
        var answers = await shelf.Answers.Where(row => keys.Contains(row.Question)).GroupBy(row => row.Question)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        var members = await shelf.MembersAsync(shown.Select(row => row.Author), cancel);
        return new BoardAnswer(
            [.. shown.Select(row => new BoardRow(row, members.GetValueOrDefault(row.Author), answers.GetValueOrDefault(row.Key)))], rows.Count > PageSize, null);
    }

    private static IQueryable<Question> Narrow(Shelf shelf, BoardFilter filter, string words)
    {
        var found = filter.Tab switch
        {
            BoardTab.Town => shelf.Questions.Where(row => row.Room == Room.Town),
            BoardTab.Open => shelf.Questions.Where(row => row.Accepted == ""),
            BoardTab.Cards => shelf.Cards,
            _ => shelf.Questions,
        };
        if (filter.Branch.Length > 0)
        {
            found = found.Where(row => row.Branch == filter.Branch);
        }

        if (filter.Screen.Length > 0)
        {
            found = found.Where(row => row.Screen == filter.Screen);
        }

        var answers = shelf.Answers;
        foreach (var pattern in SearchWords.Asked(words).Select(SearchWords.Pattern))
        {
            found = found.Where(row => row.Words.Contains(pattern) || answers.Any(answer => answer.Question == row.Key && answer.Words.Contains(pattern)));
        }

        return found;
    }
}

/// <param name="Rows">One page of them.</param>
/// <param name="HasMore">There are older ones.</param>
/// <param name="Instead">What was looked for instead of a mistyped question.</param>
internal sealed record BoardAnswer(IReadOnlyList<BoardRow> Rows, bool HasMore, string? Instead);

internal sealed record BoardRow(Question Question, SeenMember? Author, int Answers)
{
    private const int Longest = 180;

    public string Excerpt => Question.Text.AtMost(Longest, " …");
}
