using Storefront.Community.Board;

namespace Storefront.Modules.Tests.Community;

/// <summary>What sounds like talk among competitors, and what does not.</summary>
public sealed class PriceTalkTests
{
    [Theory]
    [InlineData("Wir nehmen 12,90 € dafür.", "12,90 €")]
    [InlineData("Alle sollten EUR 5 verlangen", "EUR 5")]
    [InlineData("Welche Marge habt ihr?", "Marge")]
    [InlineData("Lasst uns keine Rabatte geben.", "Rabatte")]
    [InlineData("Eure Einkaufspreise?", "Einkaufspreise")]
    [InlineData("What discount do you give?", "discount")]
    public void Prices_discounts_and_terms_are_noticed(string text, string found) => Assert.Equal(found, PriceTalk.In(text));

    [Theory]
    [InlineData("Wie fotografieren Sie schwarze Schuhe?")]
    [InlineData("Wir öffnen um 9 und packen 20 Minuten.")]
    [InlineData("Preiselbeeren im Schaufenster")]
    [InlineData("Die Margeriten stehen vor der Tür")]
    [InlineData("")]
    public void The_rest_is_left_alone(string text) => Assert.Null(PriceTalk.In(text, null));
}
