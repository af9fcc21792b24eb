using Storefront.Wanted.Radar;

namespace Storefront.Modules.Tests.Wanted;

/// <summary>What may be kept of what somebody typed.</summary>
public sealed class RadarWordsTests
{
    [Theory]
    [InlineData("  Kaffee-Mühle,  handbetrieben! ", "kaffee-mühle handbetrieben")]
    [InlineData("Größe 40", "größe 40")]
    [InlineData("eins zwei drei vier fünf sechs sieben acht neun", "eins zwei drei vier fünf sechs sieben acht")]
    public void Words_of_trade_stay(string typed, string kept) => Assert.Equal(kept, RadarWords.Clean(typed));

    [Theory]
    [InlineData("jana@shopper.example")]
    [InlineData("0171 3920001")]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("https://example.org/x")]
    [InlineData("www.laden.de")]
    [InlineData("du Arschloch")]
    [InlineData("%& !")]
    [InlineData("")]
    public void Addresses_numbers_and_insults_are_never_kept(string typed) => Assert.Null(RadarWords.Clean(typed));
}
