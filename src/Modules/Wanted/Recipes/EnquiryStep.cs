using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Wanted.Enquiries;
using Storefront.Wanted.Radar;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Recipes;

/// <summary>Recipe step <c>enquiry</c>: a made-up enquiry with answers, marked as a sample wherever it is shown. Sends no mail.</summary>
internal sealed class EnquiryStep(TenantDirectory directory, TimeProvider clock) : IRecipeStep
{
    // A demo that is looked at next month still has something to answer.
    private static readonly TimeSpan StaysOpen = TimeSpan.FromDays(60);

    public string Name => "enquiry";

    public async Task RunAsync(RecipeStep step, RecipeContext context, CancellationToken cancel)
    {
        var wanted = step.Read<EnquiryInRecipe>();
        var town = context.ScopeOf(step).Town;
        var asked = clock.GetUtcNow() - TimeSpan.FromHours(wanted.HoursAgo);
        var shops = wanted.Shops.Select(slug => directory.FindShop(town.TownId, slug)?.Scope
            ?? throw new RecipeException($"{step.Where}: there is no shop \"{slug}\".")).ToList();
        var articles = new Dictionary<string, Guid[]>();
        foreach (var answer in wanted.Answers)
        {
            articles[answer.Shop] = await ArticlesAsync(step, context, directory.FindShop(town.TownId, answer.Shop)!.Scope, answer, cancel);
        }

        await context.Door.InAsync<StorefrontDb>(town, db => db.WriteAsync(
            async () =>
            {
                if (!await db.Set<Enquiry>().AnyAsync(row => row.Title == wanted.Title && row.Sample, cancel))
                {
                    Add(db, wanted, shops, articles, asked, town);
                }
            },
            cancel));
    }

    private void Add(StorefrontDb db, EnquiryInRecipe wanted, List<Scope> shops, Dictionary<string, Guid[]> articles, DateTimeOffset asked, Scope town)
    {
        var enquiry = new Enquiry
        {
            Id = Ids.New(clock), Token = EnquiryDesk.NewToken(), State = wanted.Unanswered ? EnquiryState.Over : EnquiryState.Open, Title = wanted.Title, Text = wanted.Text,
            Size = wanted.Size, AtMost = Money.Eur(wanted.AtMost), Name = wanted.Asker, Email = wanted.Email, Locale = "de", Branch = wanted.Branch, Shops = shops.Count,
            CreatedAt = asked, ClosesAt = wanted.Unanswered ? asked + EnquiryDesk.Patience : asked + StaysOpen, StateAt = asked, Sample = true,
        };
        db.Add(enquiry);
        foreach (var shop in shops)
        {
            Add(db, wanted, enquiry, shop, articles, asked);
        }

        if (wanted.Unanswered)
        {
            db.Add(new Unmet
            {
                Id = Ids.New(clock), Day = SoughtStep.Day((asked + EnquiryDesk.Patience).In(directory.Find(town)!.TimeZone).Date), Branch = wanted.Branch,
                Words = RadarWords.Clean(wanted.Title) ?? "", Sample = true,
            });
        }
    }

    private void Add(StorefrontDb db, EnquiryInRecipe wanted, Enquiry enquiry, Scope shop, Dictionary<string, Guid[]> articles, DateTimeOffset asked)
    {
        var answer = wanted.Answers.FirstOrDefault(one => directory.FindShop(shop.TownId, one.Shop)?.Scope == shop);
        var at = asked + TimeSpan.FromMinutes(answer?.MinutesLater ?? 0);
        var slip = new Slip
        {
            TownId = shop.TownId, ShopId = shop.ShopId, Id = Ids.New(clock), EnquiryId = enquiry.Id, Name = enquiry.Name, Title = enquiry.Title, Text = enquiry.Text,
            Size = enquiry.Size, AtMost = enquiry.AtMost, Pictures = "[]", CreatedAt = asked, ClosesAt = enquiry.ClosesAt, StateAt = at, By = answer?.By ?? "",
            State = answer is null ? SlipState.Open : answer.HasNot ? SlipState.HasNot : SlipState.Has, End = wanted.Unanswered ? SlipEnd.Over : SlipEnd.None, Sample = true,
        };
        db.Add(slip);
        if (answer is { HasNot: false })
        {
            db.Add(new SlipLine
            {
                TownId = shop.TownId, ShopId = shop.ShopId, Id = Ids.New(clock), SlipId = slip.Id, EnquiryId = enquiry.Id, FromShop = true, Answer = SlipState.Has, By = answer.By,
                Text = answer.Text, Price = Money.Eur(answer.Price), Products = IdList.Write(articles.GetValueOrDefault(answer.Shop) ?? []), At = at, ToldAt = at,
            });
        }
    }

    private static async Task<Guid[]> ArticlesAsync(RecipeStep step, RecipeContext context, Scope shop, AnswerInRecipe answer, CancellationToken cancel) => answer.Sku is not { } sku
        ? []
        : await context.Door.InAsync<IArticleFinder, Guid[]>(shop, async finder => await finder.FindAsync(sku, 2, cancel) is [var found]
            ? [found.ProductId]
            : throw new RecipeException($"{step.Where}: \"{answer.Shop}\" has no published article \"{sku}\"."));
}

internal sealed record EnquiryInRecipe
{
    public required string Title { get; init; }

    public string Text { get; init; } = "";

    public string Size { get; init; } = "";

    /// <summary>Cents; 0 for not said.</summary>
    public long AtMost { get; init; }

    public string Asker { get; init; } = "";

    public string Email { get; init; } = "";

    public string Branch { get; init; } = "";

    public int HoursAgo { get; init; }

    /// <summary>Its time is over and nobody had it.</summary>
    public bool Unanswered { get; init; }

    public IReadOnlyList<string> Shops { get; init; } = [];

    public IReadOnlyList<AnswerInRecipe> Answers { get; init; } = [];
}

internal sealed record AnswerInRecipe
{
    public required string Shop { get; init; }

    public string By { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Cents.</summary>
    public long Price { get; init; }

    /// <summary>Article that it shows.</summary>
    public string? Sku { get; init; }

    public bool HasNot { get; init; }

    public int MinutesLater { get; init; } = 40;
}
