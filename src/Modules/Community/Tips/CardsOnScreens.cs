using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Learning.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Community.Tips;

/// <summary>Accepted answers of colleagues on the screen of the back office they are about, the newest first.</summary>
internal sealed class CardsOnScreens(Window window, KnownCards known, Screens screens, CurrentScope here, RequestLanguage language) : ITipSource
{
    private const int Most = 5;

    public bool Knows(string key) => PostKey.Is(key, PostKey.Question);

    public async ValueTask<IReadOnlyList<Tip>> ForAsync(PathString page, CancellationToken cancel)
    {
        if (here.Tenant?.Has(CommunityModule.Feature) != true || screens.At(page) is not { } screen || screen == BoardPage.Path)
        {
            return [];
        }

        var viewer = Viewer.Of(here);
        return await known.AnyAsync((viewer.Town, viewer.SeesNetwork), screen, () => ScreensAsync(cancel)) ? await ReadAsync(screen, cancel) : [];
    }

    private Task<List<string>> ScreensAsync(CancellationToken cancel) => window.LookAsync(shelf =>
        shelf.Cards.Where(row => row.Screen != "").Select(row => row.Screen).Distinct().ToListAsync(cancel));

    private async Task<IReadOnlyList<Tip>> ReadAsync(string screen, CancellationToken cancel)
    {
        var t = language.Texts;
        // A card whose answer is no longer there says nothing.
        var rows = await window.LookAsync(shelf =>
        {
            var answers = shelf.Answers;
            return shelf.Cards.Where(row => row.Screen == screen && answers.Any(answer => answer.Key == row.Accepted))
                .OrderByDescending(row => row.Language == t.Locale).ThenByDescending(row => row.AcceptedAt).Take(Most)
                .Select(row => new { row.Key, row.Title, row.IsSample, row.Language }).ToListAsync(cancel);
        });
        return [.. rows.Select(row => new Tip(
            row.Key, t["community.tip"], row.Title, QuestionPage.PathOf(row.Key), Detail(row.IsSample, row.Language, t)))];
    }

    private static string Detail(bool isSample, string language, TextIn t) => string.Join(
        " · ", new[] { isSample ? t["community.sample"] : "", language == t.Locale ? "" : t["community.in_language." + language] }.Where(word => word.Length > 0));
}
