using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.Channels;
using Storefront.Advice.Desk;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Hours;

/// <summary>„Beratungszeiten“: when somebody is at the phone, and how many conversations should lead to something.</summary>
[BackOffice(TenantKinds.Shop, Permission = AdviceModule.MaySet, Feature = AdviceModule.Feature)]
internal sealed class HoursPage(ITenantSettings settings, IAuditLog log, StorefrontDb db) : BackOfficePage
{
    public const string Path = "/admin/advice/hours";

    [BindProperty]
    public HoursForm Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var stored = await ReadAsync(cancel);
        Input = HoursForm.Of(stored.On ? stored : stored with { On = true });
        Shows(Marked(stored));
    }

    /// <summary>The sensible beginning: whenever the shop is open.</summary>
    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken cancel)
    {
        var stored = await ReadAsync(cancel);
        await WriteAsync(stored with { On = true, WhileOpen = true }, "advice_on", cancel);
        return RedirectWithNotice(DeskPage.Path, "advice.hours.adopted");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsComplete()
            || !await SaveAsync(
                AdviceSettings.Key, async () => Marked(await ReadAsync(cancel)),
                async () => await WriteAsync(Input.Over(await ReadAsync(cancel)), "advice_hours", cancel), cancel))
        {
            return Page();
        }

        return RedirectWithNotice(Path, "advice.hours.saved");
    }

    private bool IsComplete()
    {
        while (Input.Days.Count < 7)
        {
            Input.Days.Add(new HoursFormDay());
        }

        for (var day = 0; day < 7; day++)
        {
            if (!Input.Days[day].IsEmpty && new AdviceDay(1, Input.Days[day].From ?? "", Input.Days[day].To ?? "").Range is null)
            {
                AddError($"Input.Days[{day}].From", "advice.hours.wrong", ("day", HoursForm.DayName(day, T)));
            }
        }

        if (Input is { On: true, When: "own" } && Input.Days.All(day => day.IsEmpty))
        {
            AddError("Input.Days[0].From", "advice.hours.none");
        }

        // Links to it know no national form: 0171 would lead to somebody in another country.
        if (Input.WhatsApp?.Trim() is { Length: > 0 } number && !(PhoneNumber.IsValid(number) && OtherWays.Digits(number).StartsWith('+')))
        {
            AddError("Input.WhatsApp", "advice.channel.number_wrong");
        }

        if (Input.FaceTime?.Trim() is { Length: > 0 } address && !(address.Length <= 100 && (address.Contains('@', StringComparison.Ordinal) || PhoneNumber.IsValid(address))))
        {
            AddError("Input.FaceTime", "advice.channel.address_wrong");
        }

        if (Input.Goal is not (>= 1 and <= 10))
        {
            AddError("Input.Goal", "advice.hours.goal_wrong");
        }

        return ModelState.IsValid;
    }

    // What is switched with one tap elsewhere is no other hours.
    private static AdviceSettings Marked(AdviceSettings stored) => stored with { AwayUntil = null, HereUntil = null };

    private ValueTask<AdviceSettings> ReadAsync(CancellationToken cancel) => settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel);

    private Task WriteAsync(AdviceSettings stored, string action, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            await settings.SetAsync(AdviceSettings.Key, stored, cancel);
            log.Record(action, "");
        },
        cancel);
}
