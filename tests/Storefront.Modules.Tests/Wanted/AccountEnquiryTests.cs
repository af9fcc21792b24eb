using System.Net;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Wanted.WantedTown;

namespace Storefront.Modules.Tests.Wanted;

/// <summary>„Meine Gesuche“: signed in nothing has to be proven, and with the account everything goes.</summary>
public sealed class AccountEnquiryTests
{
    [Fact]
    public async Task An_account_knows_its_enquiries_and_takes_them_along_when_it_goes()
    {
        await using var host = await StartAsync();
        using var guest = host.Shopper("en");
        var before = await host.AsksAsync(guest, "Imprägnierspray");
        Assert.Equal("Your enquiry: Imprägnierspray", Assert.Single(host.MailsTo("jana@shopper.example")).Subject);
        Assert.Contains("One shop has been asked.", (await guest.GetAsync(before)).Words, StringComparison.Ordinal);
        using var jana = await host.ShopperAsync();

        var thread = (await jana.AskAsync("Wanderschuhe", null, ("Email", "somebody@else.example"))).Location!;
        await jana.PostAsync(thread + "?handler=Send");
        var list = await jana.GetAsync("/account/wanted");
        var copy = (await jana.GetAsync("/account/data/copy")).Text;

        Assert.Contains("Wanderschuhe", list.Words, StringComparison.Ordinal);
        Assert.Contains("Imprägnierspray", list.Words, StringComparison.Ordinal);
        Assert.Empty(host.MailsTo("somebody@else.example"));
        Assert.Contains("Imprägnierspray", copy, StringComparison.Ordinal);
        using var okan = await host.ShopperAsync("okan@shopper.example", "Okan");
        Assert.DoesNotContain("Wanderschuhe", (await okan.GetAsync("/account/wanted")).Words, StringComparison.Ordinal);

        await jana.PostAsync("/account/data?handler=Delete", ("Confirmation", "jana@shopper.example"));
        await host.DrainAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(before)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(thread)).Status);
    }
}
