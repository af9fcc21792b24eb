using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Community.Board;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Mentors;

/// <summary>Offers time to others, or no longer.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class MentorOfferPage(MentorDesk desk) : CommunityPage
{
    [BindProperty]
    public MentorForm Input { get; set; } = new();

    public IEnumerable<SelectListItem> Steps => Enum.GetValues<ShopLevel>().Select(step => new SelectListItem(T["community.step." + step], step.ToString()));

    public IEnumerable<SelectListItem> Days => Enumerable.Range(1, 7)
        .Select(day => new SelectListItem(T.Culture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7)), ((NodaTime.IsoDayOfWeek)day).ToString()))
        .Prepend(new SelectListItem(T["community.mentor.no_day"], ""));

    public async Task OnGetAsync(CancellationToken cancel) => Shows(Input = MentorForm.Of(await desk.FindAsync(Staff.UserId, cancel), T.Locale));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Input.Filled();
        foreach (var (field, key, max) in Input.Problems())
        {
            AddError($"Input.{field}", key, ("max", max));
        }

        return ModelState.IsValid && await SaveAsync(
            $"community-mentor:{Staff.UserId}",
            async () => MentorForm.Of(await desk.FindAsync(Staff.UserId, cancel), T.Locale),
            () => desk.SaveAsync(Input, Staff, T.Locale, cancel),
            cancel)
            ? RedirectWithNotice(MentorsPage.Path, Input.IsOpen ? "community.mentor.saved_open" : "community.mentor.saved_closed")
            : Page();
    }

    public static string At(int row) => row.ToString(CultureInfo.InvariantCulture);
}
