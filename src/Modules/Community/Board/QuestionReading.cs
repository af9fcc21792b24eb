using Microsoft.EntityFrameworkCore;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;

namespace Storefront.Community.Board;

/// <summary>A question with its answers, for somebody who may read it; the author also finds what is hidden.</summary>
internal sealed class QuestionReading(Window window, StorefrontDb db, MemberBook members)
{
    public async Task<Thread?> FindAsync(string key, Guid person, CancellationToken cancel)
    {
        var me = await members.FindAsync(person, cancel);
        var own = me is null ? null : await db.Set<Question>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key && row.Author == me.Key, cancel);
        var hidden = me is null ? [] : await db.Set<Answer>().AsNoTracking()
            .Where(row => row.Question == key && row.Author == me.Key && (row.HiddenAt != null || row.WithdrawnAt != null)).ToListAsync(cancel);
        return await window.LookAsync(async shelf =>
        {
            if ((await shelf.Questions.FirstOrDefaultAsync(row => row.Key == key, cancel) ?? own) is not { } question)
            {
                return null;
            }

            var answers = await shelf.Answers.Where(row => row.Question == key).OrderBy(row => row.At).ToListAsync(cancel);
            answers.AddRange(hidden);
            string[] posts = [key, .. answers.Select(row => row.Key)];
            return new Thread
            {
                Question = question,
                Answers = [.. answers.OrderByDescending(row => row.Key == question.Accepted).ThenBy(row => row.At)],
                Me = me?.Key,
                Members = await shelf.MembersAsync(answers.Select(row => row.Author).Append(question.Author), cancel),
                Pictures = await shelf.PicturesOfAsync(posts, cancel),
                Thanks = await shelf.ThanksForAsync(posts, cancel),
                Follows = await FollowsAsync(key, person, cancel),
                Thanked = await ThankedAsync(posts, person, cancel),
            };
        });
    }

    private Task<bool> FollowsAsync(string key, Guid person, CancellationToken cancel) =>
        db.Set<Following>().AnyAsync(row => row.Question == key && row.Person == person, cancel);

    private Task<HashSet<string>> ThankedAsync(string[] posts, Guid person, CancellationToken cancel) =>
        db.Set<Thanks>().Where(row => posts.Contains(row.About) && row.Person == person).Select(row => row.About).ToHashSetAsync(cancel);
}

internal sealed record Thread
{
    public required Question Question { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>Key of the reader; null while they have never written.</summary>
    public required string? Me { get; init; }

    public required IReadOnlyDictionary<string, SeenMember> Members { get; init; }

    public required ILookup<string, ImageDrop> Pictures { get; init; }

    public required IReadOnlyDictionary<string, int> Thanks { get; init; }

    public required bool Follows { get; init; }

    public required IReadOnlySet<string> Thanked { get; init; }

    public bool IsMine(Post post) => post.Author == Me;
}
