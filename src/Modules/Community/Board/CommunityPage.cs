using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Community.Members;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Board;

/// <summary>What the pages share that members write on.</summary>
internal abstract class CommunityPage : BackOfficePage
{
    /// <summary>Pictures of a form; a browser does not keep them when something else is wrong.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Bylines Bylines => Get<Bylines>();

    public Screens Screens => Get<Screens>();

    public IBranches Branches => Get<IBranches>();

    /// <summary>The text looks like prices, so the form asks.</summary>
    public bool AsksOfPrices { get; protected set; }

    /// <summary>Whether there is a room beyond the town's own.</summary>
    public bool HasNetwork => Tenant!.Has(CommunityModule.AcrossTowns);

    public bool MayModerate => Here.Value.Kind == Storefront.Platform.Scopes.TenantKind.Town && Staff.May(CommunityModule.Moderate);

    public IEnumerable<SelectListItem> BranchChoices(string none) => Branches.All
        .Select(branch => new SelectListItem(Bylines.Branch(branch.Id, T), branch.Id))
        .OrderBy(item => item.Text, StringComparer.Create(T.Culture, ignoreCase: true))
        .Prepend(new SelectListItem(T[none], ""));

    public IEnumerable<SelectListItem> Languages => TextCatalog.Locales.Select(language => new SelectListItem(T["community.language." + language], language));

    public string Day(DateTimeOffset at) => TownTime.ShortDate(at.In(Tenant!.TimeZone).Date, Get<TimeProvider>().GetUtcNow().In(Tenant.TimeZone).Date, T);

    /// <summary>Asks once whether it is about prices; true when it is to be stored.</summary>
    protected bool IsNoPriceTalk(bool confirmed, params string?[] texts)
    {
        if (PriceTalk.In(texts) is not { } found)
        {
            return true;
        }

        AsksOfPrices = true;
        if (!confirmed)
        {
            AddError("Input.NotPrices", "community.problem.prices", ("found", found));
        }

        return confirmed;
    }

    /// <summary>Takes the pictures in; null after an error that stands beside the field.</summary>
    protected async Task<IReadOnlyList<Guid>?> TakePicturesAsync(string alt, CancellationToken cancel)
    {
        if (Files.Count > PostPictures.Most)
        {
            AddError("Files", "community.problem.pictures", ("max", PostPictures.Most));
            return null;
        }

        var (stored, refused) = await Get<PostPictures>().TakeAsync(Files, alt, cancel);
        if (refused is null)
        {
            return stored;
        }

        AddError("Files", refused);
        return null;
    }

    /// <summary>Says so when somebody writes more than anybody should; asked last.</summary>
    protected bool MayPostNow()
    {
        if (Get<PostLimits>().MayPost(Staff.UserId))
        {
            return true;
        }

        AddError("", "community.problem.too_many", ("max", PostLimits.PostsPerHour));
        return false;
    }

    protected TService Get<TService>()
        where TService : notnull => HttpContext.RequestServices.GetRequiredService<TService>();
}
