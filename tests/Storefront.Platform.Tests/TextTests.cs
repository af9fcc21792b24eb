using System.Text.Json;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("Bis zu 70 % günstiger", "Bis zu 70~% günstiger")]
    [InlineData("{{ rate }} % und {{ size }} MB", "{{ rate }}~% und {{ size }}~MB")]
    [InlineData("100 g, 1,5 l, 20 m² und 2 km", "100~g, 1,5~l, 20~m² und 2~km")]
    [InlineData("Kein Ausweis nach § 19 UStG, Art. 6 Abs. 1 DSGVO", "Kein Ausweis nach §~19 UStG, Art.~6 Abs.~1 DSGVO")]
    [InlineData("Heute ab 16 Uhr, z. B. am Markt", "Heute ab 16~Uhr, z.~B. am Markt")]
    [InlineData("2 Monate, 3 große, 4 Mitarbeiter, 5 Läden", "2 Monate, 3 große, 4 Mitarbeiter, 5 Läden")]
    [InlineData("Open at 9 am", "Open at 9 am")]
    public void Number_and_unit_of_a_text_stay_on_one_line(string typed, string shown)
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(new { text = typed }));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);

        TextCatalog.Flatten(json.RootElement, "", texts);

        Assert.Equal(shown.Replace('~', '\u00a0'), texts["text"]);
    }

    [Theory]
    [InlineData("Grüße", 5, "Grüße")]
    [InlineData("Grüße", 3, "Grü…")]
    [InlineData("Tee 🫖", 5, "Tee …")]
    [InlineData("Tee 🫖", 6, "Tee 🫖")]
    [InlineData("", 1, "")]
    public void A_long_text_is_cut_between_its_characters(string text, int longest, string expected) =>
        Assert.Equal(expected, text.AtMost(longest, "…"));
}
