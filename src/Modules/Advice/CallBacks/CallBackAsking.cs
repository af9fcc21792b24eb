using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Values;

namespace Storefront.Advice.CallBacks;

/// <summary>A page of the shopper on which a call back can be asked for: when nobody came, when nobody is there, or without a camera.</summary>
internal abstract class CallBackAsking : StorefrontPage
{
    [BindProperty]
    public CallBackForm Input { get; set; } = new();

    /// <summary>Token of the call that nobody answered.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Call { get; set; }

    /// <summary>Handle of the article it is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Product { get; set; }

    /// <summary>What the address has to say for the page to know it again.</summary>
    public string About => QueryString.Create(new Dictionary<string, string?> { ["handler"] = "CallBack", ["call"] = Call, ["product"] = Product }
        .Where(part => !string.IsNullOrEmpty(part.Value))).ToString();

    protected bool IsComplete()
    {
        if (string.IsNullOrWhiteSpace(Input.Name))
        {
            AddError("Input.Name", "advice.call_back.name_missing");
        }

        if (!PhoneNumber.IsValid(Input.Phone))
        {
            AddError("Input.Phone", "advice.call_back.phone_wrong");
        }

        Shorten("Input.Name", Input.Name, CallBackForm.LongestName);
        Shorten("Input.Wish", Input.Wish, CallBackForm.LongestWish);
        return ModelState.IsValid;
    }

    private void Shorten(string field, string? text, int most)
    {
        if (text?.Trim().Length > most)
        {
            AddError(field, "forms.too_long", ("max", most));
        }
    }
}
