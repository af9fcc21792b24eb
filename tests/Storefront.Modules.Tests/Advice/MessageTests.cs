using System.Net;
using System.Net.Http.Headers;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Advice.AdviceTown;

namespace Storefront.Modules.Tests.Advice;

/// <summary>A message instead of a call, answered with words, a photo and an article.</summary>
public sealed class MessageTests
{
    [Fact]
    public async Task A_message_is_answered_with_words_a_photo_and_an_article_that_goes_into_the_basket()
    {
        await using var host = await StartAsync(Reachable);
        using var jana = host.Jana();
        using var ruth = await host.RuthAsync();
        var form = await jana.GetAsync(Shop + "/advice/message?product=alpsee");
        var wrong = await jana.FollowAsync(jana.SubmitAsync(form, "#typed", ("Text", "Gibt es den in Braun?"), ("Name", "Jana Vogt"), ("Email", "jana")));
        Assert.NotNull(wrong.Html.QuerySelector("#Email-error"));
        Assert.Equal("Gibt es den in Braun?", wrong.Html.QuerySelector("#Text")!.TextContent.Trim());
        var asked = await jana.FollowAsync(jana.SubmitAsync(wrong, "#typed", ("Email", "jana@shopper.example")));
        Assert.Contains("Ihre Nachricht liegt bei Schuhhaus Becker", asked.Words, StringComparison.Ordinal);

        var list = await ruth.GetAsync(Desk + "/messages");
        var answer = list.Html.QuerySelector(".tasks a")!.GetAttribute("href")!;
        var nothing = await AnswerAsync(ruth, answer, "", "");
        Assert.Contains("zeigen Sie einen Artikel", nothing.Words, StringComparison.Ordinal);
        var unknown = await AnswerAsync(ruth, answer, "Ja", "SPRAY, 123");
        Assert.Contains("„123“", unknown.Html.QuerySelector("#Codes-error")!.TextContent, StringComparison.Ordinal);
        var noPicture = await AnswerAsync(ruth, answer, "Ja", "SPRAY", "<svg/>"u8.ToArray());
        Assert.NotNull(noPicture.Html.QuerySelector("#Photos-error"));
        var sent = await AnswerAsync(ruth, answer, "Ja, so sieht er aus.", "SPRAY", Picture());
        Assert.Equal(Desk + "/messages", sent.Location);

        await host.DrainAsync();
        var mails = host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).ToList();
        Assert.Equal(["Neue Nachricht von Jana Vogt", "Schuhhaus Becker hat Ihnen geantwortet"], mails.Select(mail => mail.Subject).Order(StringComparer.Ordinal));
        var thread = await jana.GetAsync(asked.Path);
        Assert.Contains("Ja, so sieht er aus.", thread.Words, StringComparison.Ordinal);
        Assert.Equal("Foto für Jana Vogt", thread.Html.QuerySelector(".advice-thread__picture")!.GetAttribute("alt"));
        await jana.SubmitAsync(thread, "[data-card] form");
        Assert.Contains("Imprägnierspray", (await jana.GetAsync("/cart")).Words, StringComparison.Ordinal);

        await jana.SubmitAsync(thread, "#typed", ("Text", "Danke!"));
        Assert.Contains("wartet", (await ruth.GetAsync(Desk + "/messages")).Words, StringComparison.Ordinal);
        using var ida = await host.SignedInAsync("lindenhof", "ida@lindenhof.example");
        Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync(answer.Replace("becker", "lindenhof", StringComparison.Ordinal))).Status);
        await host.PassAsync(TimeSpan.FromDays(91));
        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync(asked.Path)).Status);
    }

    private static readonly object Reachable = new
    {
        name = "shop", slug = "becker", displayName = "Schuhhaus Becker", branch = "shoes", level = "Sell", state = "Live",
        contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt", email = "hallo@becker.example" },
    };

    private static Task<TestPage> AnswerAsync(TestBrowser staff, string path, string text, string codes, byte[]? photo = null)
    {
        var form = new MultipartFormDataContent { { new StringContent(text), "Text" }, { new StringContent(codes), "Codes" } };
        if (photo is not null)
        {
            var file = new ByteArrayContent(photo);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(file, "Photos", "regal.png");
        }

        return staff.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = form });
    }

    private static byte[] Picture()
    {
        using var image = NetVips.Image.Black(400, 300);
        return image.PngsaveBuffer();
    }
}
