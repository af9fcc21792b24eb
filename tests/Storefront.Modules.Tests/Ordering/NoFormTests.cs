using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What no browser sends is refused as the sender's trouble, wherever a form is expected.</summary>
public sealed class NoFormTests
{
    private const string CutOff = "--x\r\nContent-Disposition: form-data; name=\"variant\"\r\n\r\n1";

    [Theory]
    [InlineData("/shops/becker/cart/add", "application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/shops/becker/cart/add", "multipart/form-data; boundary=x", CutOff, HttpStatusCode.BadRequest)]
    [InlineData("/checkout/pickup", "text/plain", "slot=1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/checkout/contact", null, "name=Jana", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/checkout/order", null, "", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_form_is_refused_and_nothing_is_lost(string path, string? type, string body, HttpStatusCode status)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "B-40");
        await jana.ReviewsAsync();

        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        var answer = await jana.Browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });

        Assert.Equal(status, answer.Status);
        Assert.Equal("received", (await jana.OrdersAsync()).Orders[0].State);
    }
}
