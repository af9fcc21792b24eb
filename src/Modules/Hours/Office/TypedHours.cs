using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Office;

/// <summary>What was typed into the forms of the page, and what was meant by it.</summary>
internal sealed class TypedHours(IFormCollection form)
{
    private const int LongestNote = 120;

    /// <summary>Null when the field was not sent.</summary>
    public string? this[string name] => form.TryGetValue(name, out var value) ? value.ToString() : null;

    public bool Has(string name) => this[name] is not null;

    public string Text(string name) => this[name]?.Trim() ?? "";

    public string Note(string name) => Text(name).AtMost(LongestNote);

    /// <summary>Null for what is no date.</summary>
    public DateOnly? Date(string name) =>
        DateOnly.TryParseExact(this[name], ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>The last day of some; left empty it is the first.</summary>
    public DateOnly? LastDay(string name, DateOnly? first) => this[name] is { Length: > 0 } ? Date(name) : first;

    public IEnumerable<string> All(string name) => form[name].OfType<string>();
}
