using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Forms;

/// <summary>
/// What was typed into a form and what is wrong with it, for the address that shows the form again: so a form is never answered
/// with a page that back and forward could only show by sending it once more. Kept for that address alone, encrypted, in a
/// short-lived cookie; passwords never.
/// </summary>
public sealed record KeptForm
{
    // Browsers drop a cookie of more than 4 KB, and with it everything that was typed.
    private const int LongestValue = 1000;
    private const int LongestTogether = 1600;
    private const int MostFields = 20;

    // Umlauts as they are, not as six signs each. It is never part of a page.
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public IReadOnlyList<KeptField> Fields { get; init; } = [];

    /// <summary>Nothing is wrong: what was done, such as the address that got a mail.</summary>
    public string Done { get; init; } = "";

    public string? this[string field] => Fields.FirstOrDefault(one => one.Name == field)?.Value;

    public static KeptForm Of(ModelStateDictionary state, HttpContext http) => new()
    {
        Fields = [.. state.Select(entry => new KeptField(
            entry.Key,
            entry.Key.Contains("Password", StringComparison.OrdinalIgnoreCase) ? null : entry.Value!.AttemptedValue,
            [.. entry.Value!.Errors.Select(error => ErrorWords.Of(http).For(error.ErrorMessage))]))],
    };

    /// <summary>Only what was typed: nobody has looked at it yet.</summary>
    public KeptForm WithoutErrors() => this with { Fields = [.. Fields.Select(field => field with { Errors = [] })] };

    /// <summary>Fills a page's model state as if the form had just been sent; what is wrong is said in the language of this page.</summary>
    public void Fill(ModelStateDictionary state, TextIn texts)
    {
        foreach (var field in Fields)
        {
            if (field.Value is not null)
            {
                state.SetModelValue(field.Name, field.Value, field.Value);
            }

            foreach (var error in field.Errors)
            {
                state.AddModelError(field.Name, error.In(texts));
            }
        }
    }

    /// <summary>Keeps it for the next visit of this address.</summary>
    public void Leave(HttpContext http)
    {
        var left = LongestTogether;
        var kept = this with { Fields = [.. Fields.Take(MostFields).Select(field => Shortened(field, ref left))] };
        http.Response.Cookies.Append(
            CookieOf(http),
            Protector(http).Protect(JsonSerializer.Serialize(kept, Short)),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, IsEssential = true, Path = PathOf(http) });
    }

    private static KeptField Shortened(KeptField field, ref int left)
    {
        var value = field.Value?.AtMost(Math.Min(LongestValue, left));
        left -= value?.Length ?? 0;
        return field with { Value = value };
    }

    /// <summary>What was kept for this address; it stays for another look.</summary>
    public static KeptForm? Read(HttpContext http)
    {
        if (http.Request.Cookies[CookieOf(http)] is not { } stored)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KeptForm>(Protector(http).Unprotect(stored));
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What was kept for this address is nobody's business any more.</summary>
    public static void Forget(HttpContext http)
    {
        if (http.Request.Cookies.ContainsKey(CookieOf(http)))
        {
            http.Response.Cookies.Delete(CookieOf(http), new CookieOptions { Path = PathOf(http), Secure = http.Request.IsHttps });
        }
    }

    private static IDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("storefront.form", PathOf(http));

    // Named after the address: a browser sends what it keeps for /register-town to /register-town/confirm as well.
    private static string CookieOf(HttpContext http) =>
        "form-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PathOf(http))))[..8];

    private static string PathOf(HttpContext http) => http.Request.PathBase + http.Request.Path;
}

/// <param name="Name">As the form calls it.</param>
/// <param name="Value">As typed; null for what is not kept.</param>
/// <param name="Errors">What is said beside it.</param>
public sealed record KeptField(string Name, string? Value, IReadOnlyList<KeptError> Errors);
