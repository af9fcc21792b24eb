using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;

namespace Storefront.Tenants.Shops;

/// <summary>What the town's list of shops and the page of one share: a decision, with its reason where the shop has a right to one.</summary>
public abstract class ShopDecisionPage(IServiceProvider services) : BackOfficePage
{
    private const int LongestReason = 1000;

    [BindProperty]
    public string? Reason { get; set; }

    protected bool HasReason(string? action)
    {
        if (action is not ("send-back" or "block"))
        {
            return true;
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            AddError("Reason", action == "block" ? "tenants.error.block_reason" : "tenants.error.reason");
        }
        else if (Reason.Length > LongestReason)
        {
            AddError("Reason", "forms.too_long", ("max", LongestReason));
        }

        return ModelState.IsValid;
    }

    /// <summary>False when nothing changed: the shop stood there already, or asked for nothing. What bars it is said in the summary.</summary>
    protected async Task<bool> DecideAsync(Scope shop, string? action, CancellationToken cancel)
    {
        var decisions = services.GetRequiredService<ShopDecisions>();
        return action switch
        {
            "approve" => Tell(shop, await decisions.ApproveAsync(shop, cancel)),
            "block" => await decisions.BlockAsync(shop, Reason!.Trim(), cancel),
            "unblock" => await decisions.UnblockAsync(shop, cancel),
            "send-back" => await decisions.SendBackAsync(shop, Reason!.Trim(), cancel),
            _ => false,
        };
    }

    protected string? NameOf(Scope shop) => services.GetRequiredService<TenantDirectory>().Find(shop)?.Name;

    /// <summary>The end of the text keys that say what a button did, and why it did not.</summary>
    protected static string KeyOf(string? action) => action switch
    {
        "approve" or "block" or "unblock" => action,
        _ => "send_back",
    };

    private bool Tell(Scope shop, Approval answer)
    {
        if (answer is Approval.Barred barred)
        {
            var reasons = string.Join(' ', barred.Gaps.Select(gap => T[gap.TextKey, gap.Arguments]));
            AddError("", "tenants.error.barred", ("name", NameOf(shop)), ("reasons", reasons));
        }

        return answer is Approval.Approved;
    }
}
