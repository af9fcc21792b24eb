using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Storefront.Browser.Tests;

/// <summary>A whole conversation between a shopper's window and a salesperson's phone, with the fake camera and microphone of Chromium.</summary>
public sealed class VideoAdviceTests(DemoTown town)
{
    private const string Decoded = """
        selector => {
          const video = document.querySelector(selector);
          return Boolean(video) && video.getVideoPlaybackQuality().totalVideoFrames > 2 && video.videoWidth > 0;
        }
        """;

    private const string LosesTheFirstAnswer = """
        const send = WebSocket.prototype.send;
        window.lost = 0;
        WebSocket.prototype.send = function (data) {
          if (!sessionStorage.lost && String(data).includes('"answer"')) { window.lost = sessionStorage.lost = 1; return; }
          return send.call(this, data);
        };
        """;

    private const string LockAndUnlock = """
        () => {
          for (const track of document.querySelector('[data-own]').srcObject.getTracks()) track.stop();
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """;

    // Frames that come from now on.
    private const string GoesOn = """
        selector => {
          const video = document.querySelector(selector);
          const frames = video.getVideoPlaybackQuality().totalVideoFrames;
          window.since ??= { at: performance.now(), frames };
          if (frames === window.since.frames || performance.now() - window.since.at < 1000) return false;
          return frames - window.since.frames > 5;
        }
        """;

    [Fact]
    public async Task From_three_taps_to_goods_in_the_basket()
    {
        var phone = await Shopkeeper.Ruth.SignInAsync(town, 360);
        await phone.GotoAsync(Shopkeeper.Ruth.Root + "/admin/advice");
        // Opened without a touch a page may not sound.
        await Expect(phone.Locator("[data-live-text]")).ToContainTextAsync("klingelt aber noch nicht");
        await phone.SeeAsync("advice-desk-silent-360");
        await phone.PressAsync("Klingeln einschalten");
        await Expect(phone.Locator("[data-live-text]")).ToHaveTextAsync("Dieses Gerät klingelt");
        await phone.SeeAsync("advice-desk-360");

        var shopper = await town.OpenAsync(360);
        await shopper.GotoAsync(Shopkeeper.Ruth.Root + "/products/wanderschuh-alpsee");
        await Expect(shopper.Locator(".advice-offer")).ToContainTextAsync("Jetzt frei");
        await shopper.GetByRole(AriaRole.Link, new() { Name = "Beratung per Video" }).ClickAsync();
        await shopper.SeeAsync("advice-offer-360");
        var ring = Stopwatch.GetTimestamp();
        await shopper.PressAsync("Jetzt anrufen");
        await phone.Locator("[data-ring]").WaitForAsync();
        Tell("from the tap to the ring", ring);
        await Expect(shopper.Locator("[data-status]")).ToContainTextAsync("Es klingelt");
        await shopper.SeeAsync("advice-ringing-360");

        var answer = Stopwatch.GetTimestamp();
        await phone.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Annehmen") }).ClickAsync();
        await shopper.WaitForFunctionAsync(Decoded, "[data-main]");
        Tell("from the answer to the picture", answer);
        await Expect(phone.Locator("[data-status]")).ToHaveTextAsync("Sie sprechen mit Jemand.");
        await Expect(shopper.Locator("[data-status]")).ToHaveTextAsync("Sie sprechen mit Schuhhaus Becker.");
        await shopper.PressAsync("Eigene Kamera einschalten");
        await phone.WaitForFunctionAsync(Decoded, "[data-main]");
        await phone.SeeAsync("advice-counter-360");

        await phone.Locator("#code").FillAsync("unbekannt");
        await phone.Keyboard.PressAsync("Enter");
        await Expect(phone.Locator("#code-error")).ToBeVisibleAsync();
        await phone.Locator("#code").FillAsync("Lederwachs");
        await phone.Keyboard.PressAsync("Enter");
        var scan = Stopwatch.GetTimestamp();
        await phone.Locator("#shelf li", new() { HasText = "Lederwachs" }).GetByRole(AriaRole.Button).ClickAsync();
        var card = shopper.Locator(".advice-card");
        await card.WaitForAsync();
        Tell("from the tap on the shelf to the card", scan);
        await Expect(card).ToContainTextAsync("Lederwachs mit Bienenwachs");
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^In den Warenkorb") }).ClickAsync();
        await Expect(card.Locator("[data-said]")).ToContainTextAsync("Lederwachs");
        await Expect(shopper.Locator("[data-in-basket]")).ToHaveTextAsync("(1)");
        await shopper.SeeAsync("advice-call-360");

        await phone.PressAsync("Standbild zeigen");
        await Expect(shopper.Locator("[data-still]")).ToBeVisibleAsync();
        await shopper.PressAsync("Wieder zum laufenden Bild");
        await shopper.Locator(".advice-words summary").ClickAsync();
        await shopper.Locator("#say").FillAsync("Haben Sie das auch in Braun?");
        await shopper.PressAsync("Senden");
        await Expect(phone.Locator("[data-said]")).ToContainTextAsync("Haben Sie das auch in Braun?");

        // A drop: the page is loaded anew, finds its seat, and the goods are still there.
        await shopper.ReloadAsync();
        await shopper.WaitForFunctionAsync(Decoded, "[data-main]");
        await Expect(shopper.Locator("[data-in-basket]")).ToHaveTextAsync("(1)");
        await phone.ReloadAsync();
        await Expect(phone.Locator("[data-status]")).ToHaveTextAsync("Sie sprechen mit Jemand.");
        await shopper.WaitForFunctionAsync(Decoded, "[data-main]");

        // Somebody else with the address knocks, and looks on when let in.
        var friend = await town.OpenAsync(1280, "en-GB");
        await friend.GotoAsync(new Uri(shopper.Url).AbsolutePath);
        await friend.SeeAsync("advice-knock-1280");
        await friend.Locator("#name").FillAsync("Okan");

        // The salesperson lets in before the page of who knocked can hear it.
        var letIn = new TaskCompletionSource();
        await friend.RouteAsync(new Regex("/advice-hub\\.js"), async route =>
        {
            await letIn.Task;
            await route.ContinueAsync();
        });
        await friend.PressAsync("Knock");
        await phone.Locator("#guests form", new() { HasText = "Okan" }).Locator("[value=true]").ClickAsync();
        await Expect(phone.Locator("#guests form")).ToContainTextAsync("Okan sieht zu.");
        letIn.SetResult();
        await friend.WaitForFunctionAsync(Decoded, "[data-main]");
        await friend.SeeAsync("advice-guest-1280");

        await phone.PressAsync("Auflegen");
        await Expect(shopper.Locator("h1")).ToHaveTextAsync("Das Gespräch ist zu Ende");
        await shopper.SeeAsync("advice-ended-360");
        await phone.SeeAsync("advice-outcome-360");
        await phone.PressAsync("Verkauf");
        await phone.DoneAsync("Festgehalten: Verkauf.");
        await phone.GotoAsync(Shopkeeper.Ruth.Root + "/admin/advice/report");
        await phone.SeeAsync("advice-report-360");
        await shopper.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Zum Warenkorb" }).ClickAsync();
        await Expect(shopper.Locator("main")).ToContainTextAsync("Lederwachs mit Bienenwachs");
        await Expect(shopper.GetByRole(AriaRole.Button, new() { Name = "Zur Kasse" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Lost_signals_a_second_tab_and_a_locked_phone_end_no_conversation()
    {
        const string shop = "/shops/buchhandlung-lindenhof";
        var phone = await Shopkeeper.Friederike.SignInAsync(town, 360);
        await phone.GotoAsync(shop + "/admin/advice");
        await AdvisesNowAsync(phone);

        // The first answer of the shopper's browser gets lost on the way.
        var shopper = await town.OpenAsync(360);
        await shopper.AddInitScriptAsync(LosesTheFirstAnswer);
        await shopper.GotoAsync(shop + "/advice");
        await shopper.PressAsync("Jetzt anrufen");
        await phone.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Annehmen") }).ClickAsync();
        await shopper.WaitForFunctionAsync(Decoded, "[data-main]");
        Assert.Equal(1, await shopper.EvaluateAsync<int>("window.lost"));

        // A second tab takes the conversation over, and the first takes it back.
        var tab = await shopper.Context.NewPageAsync();
        await tab.GotoAsync(shopper.Url);
        await tab.WaitForFunctionAsync(Decoded, "[data-main]");
        await Expect(shopper.Locator("[data-elsewhere]")).ToContainTextAsync("läuft in einem anderen Fenster weiter");
        await Expect(shopper.Locator(".advice-stage")).ToBeHiddenAsync();
        await shopper.SeeAsync("advice-elsewhere-360");
        await shopper.PressAsync("Hier weitersprechen");
        await shopper.WaitForFunctionAsync(Decoded, "[data-main]");
        await Expect(tab.Locator("[data-elsewhere]")).ToBeVisibleAsync();
        await tab.CloseAsync();

        // Locked and unlocked: camera and microphone were taken away meanwhile.
        await phone.EvaluateAsync(LockAndUnlock);
        await shopper.WaitForFunctionAsync(GoesOn, "[data-main]");

        // Somebody else rings meanwhile, and is promised a call back with a tap.
        var other = await town.OpenAsync(1280, "en-GB");
        await other.GotoAsync(shop + "/advice");
        await other.Locator("#name").FillAsync("Okan");
        await other.PressAsync("Call now");
        await Expect(phone.Locator("#waiting")).ToContainTextAsync("Es wartet 1 Anruf.");
        await phone.SeeAsync("advice-waiting-360");
        await phone.Locator("#waiting").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Rückruf zusagen") }).ClickAsync();
        await Expect(other.Locator("h1")).ToHaveTextAsync("You will be called back");
        await other.SeeAsync("advice-put-off-en-1280");
        await Expect(phone.Locator("#waiting [data-ring]")).ToHaveCountAsync(0);
        await phone.PressAsync("Auflegen");
        await Expect(shopper.Locator("h1")).ToHaveTextAsync("Das Gespräch ist zu Ende");
    }

    [Fact]
    public async Task Without_a_microphone_one_listens_and_writes_and_without_an_answer_one_is_called_back()
    {
        // Another shop than in the walk above: both run in the same town.
        const string shop = "/shops/wein-und-feinkost-marotti";
        var desk = await town.OpenAsync(1280);
        await desk.SignInAsync(shop, "luca@marotti.example", "marotti-demo-2026");
        await desk.GotoAsync(shop + "/admin/advice?lang=en");
        await desk.PressAsync("Turn ringing on");
        await Expect(desk.Locator("[data-live-text]")).ToHaveTextAsync("This device rings");
        await desk.SeeAsync("advice-desk-en-1280");
        await desk.GotoAsync(shop + "/admin/advice/hours");
        await desk.SeeAsync("advice-hours-en-1280");
        await desk.GotoAsync(shop + "/admin/advice");
        await desk.PressAsync("Advise now");
        await Expect(desk.Locator("[data-live-text]")).ToHaveTextAsync("This device rings");

        var shopper = await town.OpenAsync(1280, "en-GB");
        await shopper.Clock.InstallAsync();
        await shopper.AddInitScriptAsync("navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));");
        await shopper.GotoAsync(shop + "/advice");
        await shopper.PressAsync("Call now");
        await Expect(shopper.Locator("[data-status]")).ToContainTextAsync("Your microphone is not allowed");
        await Expect(desk.Locator("[data-ring]")).ToBeVisibleAsync();
        await shopper.SeeAsync("advice-refused-en-1280");

        await shopper.Clock.FastForwardAsync(31_000);
        await Expect(shopper.Locator("h1")).ToHaveTextAsync("Nobody comes to the phone just now");
        await shopper.SeeAsync("advice-missed-en-1280");
        await shopper.Locator("#Input_Name").FillAsync("Okan Yıldız");
        await shopper.Locator("#Input_Phone").FillAsync("0171 3920002");
        await shopper.PressAsync("Ask for a call back");
        await Expect(shopper.Locator("main .notice--success")).ToContainTextAsync("You will be called back");
        await desk.ReloadAsync();
        await Expect(desk.Locator("article")).ToContainTextAsync("Okan Yıldız");
        await desk.SeeAsync("advice-call-back-en-1280");
    }

    // A shop that never advised by video, before it opens.
    private static async Task AdvisesNowAsync(IPage desk)
    {
        await desk.PressAsync("Öffnungszeiten übernehmen");
        await desk.PressAsync("Jetzt beraten");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Heute nicht mehr" }).WaitForAsync();
        await desk.Locator("h1").ClickAsync();
        await Expect(desk.Locator("[data-live-text]")).ToHaveTextAsync("Dieses Gerät klingelt");
    }

    private static void Tell(string what, long since) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms");

    [Theory, InlineData(360, "de-DE"), InlineData(1280, "en-GB")]
    public async Task An_appointment_is_made_and_cancelled(int width, string language)
    {
        var shopper = await town.OpenAsync(width, language);
        await shopper.GotoAsync(Shopkeeper.Ruth.Root + "/advice/appointment?product=lederwachs-mit-bienenwachs");
        var german = language == "de-DE";
        await shopper.Locator(".choices .choice").Nth(german ? 2 : 3).ClickAsync();
        await shopper.Locator("#Input_Name").FillAsync("Sofie Lang");
        await shopper.PressAsync(german ? "Termin vereinbaren" : "Make appointment");
        await Expect(shopper.Locator("#Input_Email-error")).ToBeVisibleAsync();
        await shopper.SeeAsync($"advice-appointment-wrong-{width}");
        await shopper.Locator("#Input_Email").FillAsync("sofie@shopper.example");
        await shopper.PressAsync(german ? "Termin vereinbaren" : "Make appointment");
        await Expect(shopper.Locator("h1")).ToHaveTextAsync(german ? "Ihr Termin steht" : "Your appointment is fixed");
        await shopper.SeeAsync($"advice-appointment-{width}");
        await shopper.Locator(".confirm summary").ClickAsync();
        await shopper.PressAsync(german ? "Termin absagen" : "Cancel appointment");
        await Expect(shopper.Locator("h1")).ToHaveTextAsync(german ? "Der Termin ist abgesagt" : "The appointment is cancelled");
    }
}
