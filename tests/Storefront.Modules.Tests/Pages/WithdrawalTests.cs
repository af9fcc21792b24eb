using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Pages;

/// <summary>The electronic withdrawal, § 356a BGB.</summary>
public sealed class WithdrawalTests
{
    private const string Form = "/shops/becker/widerruf/formular";

    private static readonly (string, string?)[] Jana =
        [("Input.Name", "Jana Weber"), ("Input.Contract", "B-1042"), ("Input.Email", "jana@example.org")];

    [Fact]
    public async Task Three_fields_and_the_prescribed_button_are_enough()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser();

        var form = await jana.GetAsync(Form);
        var review = await jana.SubmitAsync(form, "main form", Jana);
        var button = review.Html.QuerySelector("main form button")!;
        var done = await jana.FollowAsync(jana.SubmitAsync(review, "main form"));
        await host.DrainAsync();

        Assert.Equal("Widerruf bestätigen", button.TextContent);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("12.11.2026, 09:00:00 Uhr (UTC+01:00)", done.Words, StringComparison.Ordinal);
        Assert.Contains("B-1042", done.Words, StringComparison.Ordinal);
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).ToList();
        var mail = Assert.Single(mails, mail => mail.To.ToString().Contains("jana@example.org", StringComparison.Ordinal));
        Assert.Equal("Eingangsbestätigung Ihres Widerrufs", mail.Subject);
        Assert.Contains("B-1042", mail.TextBody, StringComparison.Ordinal);
        Assert.Single(mails, mail => mail.To.ToString().Contains("hallo@becker.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_stored_before_it_was_confirmed_and_back_keeps_what_was_typed()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser();
        using var ruth = await host.RuthAsync();

        await jana.PostAsync(Form, Jana);
        var back = await jana.PostAsync(Form + "?handler=Back", Jana);

        Assert.Equal("Jana Weber", back.Html.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Contains("Keine Widerrufe", (await ruth.GetAsync("/shops/becker/admin/withdrawals")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("de", false)]
    public async Task The_prescribed_button_stays_German_and_is_explained_in_English(string language, bool explained)
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser(language: language);

        var review = await jana.PostAsync(Form, Jana);

        Assert.Equal("Widerruf bestätigen", review.Html.QuerySelector("main form button")!.TextContent);
        Assert.Equal(explained, review.Words.Contains("confirm withdrawal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_said_in_words()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser();

        var answer = await jana.PostAsync(Form + "?handler=Confirm", ("Input.Name", "Jana"), ("Input.Contract", ""), ("Input.Email", "jana"));

        Assert.Contains("Geben Sie die Bestellnummer ein", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Geben Sie eine E-Mail-Adresse ein", answer.Words, StringComparison.Ordinal);
        Assert.Equal("Jana", answer.Html.QuerySelector("#Input_Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task On_the_portal_the_shop_is_chosen_and_only_that_shop_gets_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser();
        using var ruth = await host.RuthAsync();
        var seller = host.Shop("lindenhof").ShopId.ToString();

        var none = await jana.PostAsync("/widerruf/formular", Jana);
        var done = await jana.FollowAsync(jana.PostAsync("/widerruf/formular?handler=Confirm", [.. Jana, ("Input.Seller", seller)]));

        Assert.Contains("Wählen Sie das Geschäft", none.Words, StringComparison.Ordinal);
        Assert.Contains("Buchhandlung Lindenhof", done.Words, StringComparison.Ordinal);
        Assert.Contains("Keine Widerrufe", (await ruth.GetAsync("/shops/becker/admin/withdrawals")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync("/shops/becker" + done.Path)).Status);
    }
}
