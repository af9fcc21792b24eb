using Storefront.Themes.Colours;

namespace Storefront.Modules.Tests.Themes;

public sealed class ColourTests
{
    public static TheoryData<string> Wishes => ["#ffff00", "#f7bc50", "#ff0000", "#00ff00", "#0000ff", "#ffffff", "#808080", "#e6007e", "#7fdbff", "#000000"];

    [Fact]
    public void Red_lies_where_the_colour_space_says()
    {
        var red = Oklch.From(Colour.Read("#ff0000")!.Value);

        Assert.Equal(0.628, red.Lightness, 0.001);
        Assert.Equal(0.2577, red.Chroma, 0.001);
        Assert.Equal(29.23, red.Hue, 0.1);
    }

    [Theory, MemberData(nameof(Wishes))]
    public void A_colour_comes_back_as_it_went_in(string wish)
    {
        var colour = Colour.Read(wish)!.Value;
        var back = Oklch.From(colour).ToColour();

        Assert.InRange(back.Red - colour.Red, -1, 1);
        Assert.InRange(back.Green - colour.Green, -1, 1);
        Assert.InRange(back.Blue - colour.Blue, -1, 1);
    }

    [Fact]
    public void Black_on_white_is_twenty_one_to_one() =>
        Assert.Equal(21, Colour.White.ContrastWith(Colour.Read("#000")!.Value), 0.001);

    [Theory, MemberData(nameof(Wishes))]
    public void White_text_can_be_read_on_every_chosen_colour(string wish) =>
        Assert.True(Readable.UnderWhite(Colour.Read(wish)!.Value).ContrastWith(Colour.White) >= Readable.Enough);

    [Theory, MemberData(nameof(Wishes))]
    public void Dark_text_can_be_read_on_every_signal_colour(string wish)
    {
        var ink = Colour.Read("#211e18")!.Value;

        Assert.True(Readable.Under(ink, Colour.Read(wish)!.Value).ContrastWith(ink) >= Readable.Enough);
    }

    [Fact]
    public void A_colour_that_is_dark_enough_stays_as_it_is() =>
        Assert.Equal("#005e56", Readable.UnderWhite(Colour.Read("#005E56")!.Value).ToString());

    [Fact]
    public void A_pale_colour_keeps_its_hue()
    {
        var chosen = Oklch.From(Colour.Read("#7fdbff")!.Value);
        var used = Oklch.From(Readable.UnderWhite(Colour.Read("#7fdbff")!.Value));

        Assert.InRange(used.Hue - chosen.Hue, -3, 3);
        Assert.True(used.Lightness < chosen.Lightness);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#fff;}body{display:none")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_colour_is_no_colour(string? text) => Assert.Null(Colour.Read(text));
}
