using AngleSharp.Dom;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Whoever makes a second town of a name is asked first, and keeps what was typed.</summary>
public sealed class NamesakeTests
{
    private static readonly (string, string?)[] Musterstadt2 =
    [
        ("Input.TownName", "MUSTERSTADT"), ("Input.FederalState", "BY"), ("Input.Name", "Nora Nagel"), ("Input.Email", "nora@neustadt.example"),
    ];

    [Theory]
    [InlineData("/register-town", false)]
    [InlineData("/operator/towns/new", true)]
    public async Task The_form_asks_whether_another_town_is_meant_and_founds_it_when_it_is(string form, bool byOperator)
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = host.Browser();
        if (byOperator)
        {
            await nora.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        }

        var asked = await nora.FollowAsync(nora.SubmitAsync(await nora.GetAsync(form), "main form", Musterstadt2));

        Assert.Contains("Eine Stadt mit dem Namen Musterstadt gibt es schon unter http://musterstadt.localhost", asked.Words, StringComparison.Ordinal);
        Assert.Equal("MUSTERSTADT", asked.Html.QuerySelector("#Input_TownName")!.GetAttribute("value"));
        Assert.Equal("nora@neustadt.example", asked.Html.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.Null(host.Directory.FindTown("musterstadt-2"));

        var answer = asked.Html.QuerySelector("button[name=Another]")!.GetAttribute("value")!;
        await nora.SubmitAsync(asked, "main form", ("Another", answer));
        Assert.NotNull(host.Directory.FindTown("musterstadt-2"));
    }

    [Fact]
    public async Task The_answer_counts_for_the_name_it_was_given_for()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = host.Browser();

        var asked = await nora.FollowAsync(nora.SubmitAsync(await nora.GetAsync("/register-town"), "main form", [.. Musterstadt2, ("Another", "neustadt")]));

        Assert.NotNull(asked.Html.QuerySelector("button[name=Another][value=musterstadt]"));
        Assert.Null(host.Directory.FindTown("musterstadt-2"));
    }

    [Fact]
    public async Task Of_a_town_that_is_not_public_no_address_is_told()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = host.Browser();
        await nora.SubmitAsync(await nora.GetAsync("/register-town"), "main form", [("Input.TownName", "Neustadt"), .. Musterstadt2[1..]]);

        var asked = await nora.FollowAsync(nora.SubmitAsync(await nora.GetAsync("/register-town"), "main form", [("Input.TownName", "Neustadt"), .. Musterstadt2[1..]]));

        Assert.Contains("Eine Stadt mit dem Namen Neustadt ist schon angemeldet.", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("neustadt.localhost", asked.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
