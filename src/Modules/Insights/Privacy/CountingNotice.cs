using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Privacy;

/// <summary>What the privacy notice says of counting (legal.md GDP-05); nothing where it is off.</summary>
internal sealed class CountingNotice(CurrentScope here) : IPrivacyPart
{
    public int Order => 10;

    public string? Write() => here.Tenant?.Has(InsightsModule.Feature) == true
        ? "## Zählung\n\n"
            + "Wir zählen, wie oft unsere Seiten geöffnet und wie oft Telefonnummer, Weg und Links angetippt werden, als Summe je Tag (Art. 6 Abs. 1 "
            + "Buchst. f DSGVO; unser Interesse ist zu wissen, was das Angebot bringt). Auf Ihrem Gerät wird dafür nichts gespeichert und nichts "
            + "ausgelesen. Gespeichert wird nur die Summe: keine IP-Adresse, keine Browserkennung, keine Kennnummer. IP-Adresse und Browserkennung, die "
            + "Ihr Browser ohnehin sendet, dienen im Augenblick des Aufrufs dazu, Programme und Vielfachaufrufe nicht mitzuzählen."
        : null;
}
