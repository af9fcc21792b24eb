using Storefront.Modules.Tests.Users;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>One rule for telephone numbers, at every door through which one comes in.</summary>
public sealed class PhoneTests
{
    [Theory]
    [InlineData("0221 1234567", true)]
    [InlineData("+49 (0) 221 / 47 11-0", true)]
    [InlineData("110-0", true)]
    [InlineData("call me maybe", false)]
    [InlineData("x", false)]
    [InlineData("-----", false)]
    [InlineData("0221 47 11 oder mobil", false)]
    public void A_number_is_written_in_digits(string text, bool isOne) => Assert.Equal(isOne, PhoneNumber.IsValid(text));

    [Fact]
    public async Task Registration_and_profile_refuse_what_is_none_beside_the_field_and_keep_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var hanna = host.Browser();
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");

        TestKit.TestPage[] pages =
        [
            await hanna.LookAsync(hanna.SubmitAsync(await hanna.GetAsync("/register-town"), "main form", ("Input.Phone", "call me maybe"))),
            await ruth.SubmitAsync(await ruth.GetAsync("/shops/becker/admin/settings/profile"), "main form", ("Input.Phone", "call me maybe")),
        ];

        Assert.All(pages, page =>
        {
            Assert.Contains("Geben Sie eine Telefonnummer ein", page.Html.QuerySelector("#Input_Phone-error")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("call me maybe", page.Html.QuerySelector("#Input_Phone")!.GetAttribute("value"));
        });
    }

    [Fact]
    public async Task A_list_names_the_line()
    {
        await using var host = await Musterstadt.StartAsync();

        var summary = await host.InAsync<IProvisioning, ShopListSummary>(Scope.Operator, async provisioning => await provisioning.ImportShopsAsync(
            (await provisioning.FindTownAsync("musterstadt", CancellationToken.None))!, "Name;Telefon\nHut;call me\nMütze;0221 4711\n", JobProgress.Silent, CancellationToken.None));

        Assert.Equal(1, summary.Opened);
        Assert.Equal(new ShopListProblem(2, "tenants.error.import_phone") { Column = "tenants.field.phone", Value = "call me" }, Assert.Single(summary.Bad));
    }
}
