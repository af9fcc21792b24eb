using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;
using Storefront.Themes.Office;

namespace Storefront.Themes.Home;

/// <summary>Where the first page of the current tenant is written, planned, published and taken back.</summary>
internal sealed class HomeDesk(
    StorefrontDb db, CurrentScope here, ThemeChoice choice, Wardrobe wardrobe, ThemeShelf shelf, IAuditLog audit, TimeProvider clock)
{
    public const string Template = "index";
    private const int MostKept = 20;

    public async Task<HomePaper> ReadAsync(CancellationToken cancel)
    {
        var document = await choice.CurrentAsync(cancel);
        var theme = ThemeOf(document);
        var rows = await Own.AsNoTracking().Where(row => row.Theme == theme.Name).ToListAsync(cancel);
        return new HomePaper(theme, document, document.Templates.GetValueOrDefault(Template) ?? new(), rows);
    }

    /// <summary>Changes the draft; without one, a draft begins with what is live.</summary>
    public Task EditAsync(Func<HomePaper, TemplateChange> change, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var paper = await ReadAsync(cancel);
            var content = JsonSerializer.Serialize(change(paper));
            var draft = await DraftAsync(cancel);
            if (content == JsonSerializer.Serialize(paper.Live))
            {
                // Back where it began: there is nothing to publish any more.
                if (draft is { State: VersionState.Draft })
                {
                    db.Remove(draft);
                    audit.Record("home_draft_discarded", by);
                }

                return;
            }

            TellDraft(draft, by);
            Put(draft, paper.Theme.Name, content, by);
        },
        cancel);

    public Task<bool> DiscardAsync(CancellationToken cancel) => MarkDraftAsync(VersionState.Draft, VersionState.Discarded, "home_draft_discarded", cancel);

    public Task<bool> BringBackAsync(CancellationToken cancel) => MarkDraftAsync(VersionState.Discarded, VersionState.Draft, "home_draft_restored", cancel);

    /// <summary>The draft goes live now.</summary>
    public Task<bool> PublishAsync(string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var paper = await ReadAsync(cancel);
            if (paper.Draft is null || await DraftAsync(cancel) is not { State: VersionState.Draft } draft)
            {
                return false;
            }

            db.Remove(draft);
            await GoLiveAsync(paper, draft.Content, by, "home_published", cancel);
            return true;
        },
        cancel);

    /// <summary>The draft appears later; writing may go on with a new one.</summary>
    public Task<bool> PlanAsync(DateTimeOffset at, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await DraftAsync(cancel) is not { State: VersionState.Draft } draft)
            {
                return false;
            }

            db.Remove(draft);
            var planned = Add(VersionState.Planned, draft.Theme, draft.Content, by);
            planned.GoesLiveAt = at;
            audit.Record("home_planned", by, null, new { Day = LocalDay(at) });
            return true;
        },
        cancel);

    /// <summary>Calls a planned version off. It becomes the draft again, unless there is a newer one.</summary>
    public Task<bool> CallOffAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await Own.FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Planned, cancel) is not { } planned)
            {
                return false;
            }

            audit.Record("home_called_off", planned.ChangedBy);
            var draft = await DraftAsync(cancel);
            if (draft is { State: VersionState.Draft })
            {
                (planned.State, planned.GoesLiveAt) = (VersionState.CalledOff, null);
                return true;
            }

            db.Remove(planned);
            Put(draft, planned.Theme, planned.Content, planned.ChangedBy);
            return true;
        },
        cancel);

    /// <summary>A version that was published before goes live again.</summary>
    public Task<bool> PublishAgainAsync(Guid id, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var paper = await ReadAsync(cancel);
            if (paper.Past.FirstOrDefault(row => row.Id == id) is not { } past)
            {
                return false;
            }

            await GoLiveAsync(paper, past.Content, by, "home_published_again", cancel);
            return true;
        },
        cancel);

    /// <summary>Publishes a planned version whose time has come, once.</summary>
    public Task PublishPlannedAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await Own.FirstOrDefaultAsync(row => row.Id == id && row.State == VersionState.Planned, cancel) is not { } planned)
            {
                return;
            }

            db.Remove(planned);
            var paper = await ReadAsync(cancel);
            if (paper.Theme.Name != planned.Theme)
            {
                // The tenant changed its theme meanwhile: the text waits there until it comes back.
                Add(VersionState.CalledOff, planned.Theme, planned.Content, planned.ChangedBy);
                return;
            }

            await GoLiveAsync(paper, planned.Content, planned.ChangedBy, "home_published", cancel);
        },
        cancel);

    private IQueryable<HomeVersion> Own
    {
        get
        {
            var shop = here.Value.ShopId;
            return db.Set<HomeVersion>().Where(row => row.ShopId == shop);
        }
    }

    private Guid DraftId => here.Value.Kind == TenantKind.Shop ? here.Value.ShopId : here.Value.TownId;

    private Task<HomeVersion?> DraftAsync(CancellationToken cancel)
    {
        var id = DraftId;
        return Own.FirstOrDefaultAsync(row => row.Id == id, cancel);
    }

    // A draft is written in many small steps: the log says who began it, and who went on with another's.
    private void TellDraft(HomeVersion? draft, string by)
    {
        if (draft is not { State: VersionState.Draft })
        {
            audit.Record("home_draft_begun", by);
        }
        else if (draft.ChangedBy != by)
        {
            audit.Record("home_draft_continued", by);
        }
    }

    private string LocalDay(DateTimeOffset at) =>
        at.In(here.Tenant!.TimeZone).Date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task<bool> MarkDraftAsync(VersionState from, VersionState to, string happened, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await DraftAsync(cancel) is not { } draft || draft.State != from)
            {
                return false;
            }

            draft.State = to;
            audit.Record(happened, draft.ChangedBy);
            return true;
        },
        cancel);

    private async Task GoLiveAsync(HomePaper paper, string content, string by, string happened, CancellationToken cancel)
    {
        var live = JsonSerializer.Serialize(paper.Live);
        if (!paper.Past.Any(row => row.Content == live))
        {
            // What a recipe or the theme itself put there comes into the list, so that it can be brought back.
            Add(VersionState.Published, paper.Theme.Name, live, "").PublishedAt =
                paper.Past.Count == 0 ? null : clock.GetUtcNow().AddMilliseconds(-1);
        }

        // Two publications within a millisecond must not share their place in the list.
        var last = paper.Past.Max(row => row.PublishedAt);
        var now = clock.GetUtcNow();
        Add(VersionState.Published, paper.Theme.Name, content, by).PublishedAt = last >= now ? last.Value.AddMilliseconds(2) : now;
        db.RemoveRange(paper.Past.Skip(MostKept));
        audit.Record(happened, by, paper.Live, JsonSerializer.Deserialize<TemplateChange>(content));
        await choice.PublishAsync(Template, JsonSerializer.Deserialize<TemplateChange>(content)!, cancel);
    }

    private void Put(HomeVersion? draft, string theme, string content, string by)
    {
        draft ??= Add(VersionState.Draft, theme, content, by, DraftId);
        (draft.State, draft.Theme, draft.Content) = (VersionState.Draft, theme, content);
        (draft.ChangedAt, draft.ChangedBy) = (clock.GetUtcNow(), by);
    }

    private HomeVersion Add(VersionState state, string theme, string content, string by, Guid? id = null)
    {
        var row = new HomeVersion
        {
            Id = id ?? Ids.New(clock),
            State = state,
            Theme = theme,
            Content = content,
            ChangedAt = clock.GetUtcNow(),
            ChangedBy = by,
        };
        db.Add(row);
        return row;
    }

    private Theme ThemeOf(ThemeDocument document) => shelf.Get(wardrobe.ThemeOf(document, here));
}
