using System.Text.Json;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;
using Storefront.Themes.Rendering;

namespace Storefront.Themes.Home;

/// <summary>The first page with all its versions, as read at one moment.</summary>
internal sealed class HomePaper(Theme theme, ThemeDocument document, TemplateChange live, IReadOnlyList<HomeVersion> rows)
{
    public Theme Theme => theme;

    public ThemeDocument Document => document;

    /// <summary>What visitors see.</summary>
    public TemplateChange Live => live;

    public HomeVersion? Draft { get; } = rows.FirstOrDefault(row => row.State == VersionState.Draft);

    public HomeVersion? Discarded { get; } = rows.FirstOrDefault(row => row.State == VersionState.Discarded);

    /// <summary>Next first.</summary>
    public IReadOnlyList<HomeVersion> Planned { get; } =
        [.. rows.Where(row => row.State == VersionState.Planned).OrderBy(row => row.GoesLiveAt)];

    /// <summary>What was published, newest first; the first is live unless a recipe changed it.</summary>
    public IReadOnlyList<HomeVersion> Past { get; } =
        [.. rows.Where(row => row.State is VersionState.Published or VersionState.CalledOff)
            .OrderByDescending(row => row.PublishedAt ?? (row.State == VersionState.CalledOff ? row.ChangedAt : DateTimeOffset.MinValue))
            .ThenByDescending(row => row.Id)];

    /// <summary>What the office shows and changes: the draft, else what is live.</summary>
    public TemplateChange Working => Draft is { } draft ? Read(draft) : live;

    /// <summary>The template as it stands with the sections of a version.</summary>
    public PageTemplate PageWith(TemplateChange change) => theme.Templates[HomeDesk.Template].With(change, theme);

    public HomeVersion? LiveRow => Past.FirstOrDefault(row => row is { State: VersionState.Published } && IsLive(row));

    /// <summary>What stood there before what is live now: for taking a publication back.</summary>
    public HomeVersion? Before => Past.SkipWhile(row => row != LiveRow).Skip(1)
        .FirstOrDefault(row => row.State == VersionState.Published && !IsLive(row));

    public bool IsLive(HomeVersion row) => row.Content == JsonSerializer.Serialize(live);

    /// <summary>A version by the word in an address: <c>draft</c>, <c>live</c>, or its id.</summary>
    public TemplateChange? Find(string? version) => version switch
    {
        "live" => live,
        "draft" => Working,
        _ => Guid.TryParse(version, out var id) && rows.FirstOrDefault(row => row.Id == id) is { } row ? Read(row) : null,
    };

    private static TemplateChange Read(HomeVersion row) => JsonSerializer.Deserialize<TemplateChange>(row.Content)!;
}
