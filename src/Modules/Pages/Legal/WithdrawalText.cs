using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>
/// Model withdrawal instruction and form (Annexes 1 and 2 EGBGB, legal.md 22.2 and 22.3). The words are the law's: nothing here
/// is to be polished. Building block [1] follows from what is sold and how the shop hands over, [3] names the online function.
/// </summary>
internal static class WithdrawalText
{
    // [1] a: no goods. A voucher is a right; its period runs from the contract (§ 356 (2) no. 2 BGB).
    private const string FromContract = " des Vertragsabschlusses.";

    // [1] b: one delivery. Picking up in the shop is one.
    private const string FromReceipt =
        ", an dem Sie oder ein von Ihnen benannter Dritter, der nicht der Beförderer ist, die Waren in Besitz genommen haben bzw. hat.";

    private const string Repayment =
        "Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, einschließlich der Lieferkosten "
        + "(mit Ausnahme der zusätzlichen Kosten, die sich daraus ergeben, dass Sie eine andere Art der Lieferung als die von uns angebotene, "
        + "günstigste Standardlieferung gewählt haben), unverzüglich und spätestens binnen vierzehn Tagen ab dem Tag zurückzuzahlen, an dem die "
        + "Mitteilung über Ihren Widerruf dieses Vertrags bei uns eingegangen ist. Für diese Rückzahlung verwenden wir dasselbe Zahlungsmittel, "
        + "das Sie bei der ursprünglichen Transaktion eingesetzt haben, es sei denn, mit Ihnen wurde ausdrücklich etwas anderes vereinbart; in "
        + "keinem Fall werden Ihnen wegen dieser Rückzahlung Entgelte berechnet.";

    /// <param name="shop">Whose instruction.</param>
    /// <param name="vouchers">
    /// It sells vouchers as well. The model is filled in once for each kind of contract; what says which one holds stands before both.
    /// </param>
    /// <param name="url">Absolute address of a path of the shop.</param>
    public static string ForShop(TenantProfile shop, bool vouchers, Func<string, string> url) => vouchers
        ? Md.Paragraphs(
            "Diese Belehrung hat zwei Teile: Der erste gilt für Waren, der zweite für Gutscheine. Enthält Ihre Bestellung beides, gilt für die "
            + "Waren der erste und für die Gutscheine der zweite. Einen Gutschein müssen Sie nicht zurücksenden; mit dem Widerruf wird er ungültig.",
            Right("## Widerrufsrecht für Waren", FromReceipt, shop, url),
            "## Folgen des Widerrufs bei Waren",
            Repayment,
            GoodsBack,
            Right("## Widerrufsrecht für Gutscheine", FromContract, shop, url),
            "## Folgen des Widerrufs bei Gutscheinen",
            Repayment,
            Form(shop))
        : Md.Paragraphs(Right("## Widerrufsrecht", FromReceipt, shop, url), "## Folgen des Widerrufs", Repayment, GoodsBack, Form(shop));

    private static string Right(string heading, string start, TenantProfile shop, Func<string, string> url) => Md.Paragraphs(
        heading,
        "Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.",
        "Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag" + start,
        $"Um Ihr Widerrufsrecht auszuüben, müssen Sie uns ({Md.Contact(shop)}) mittels einer eindeutigen Erklärung (z. B. ein mit der Post "
        + "versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, informieren. Sie können dafür das beigefügte "
        + "Muster-Widerrufsformular verwenden, das jedoch nicht vorgeschrieben ist. "
        + $"Sie können Ihr Widerrufsrecht auch online unter {url("/widerruf/formular")} ausüben. Wenn Sie diese Online-Funktion nutzen, übermitteln wir "
        + "Ihnen unverzüglich auf einem dauerhaften Datenträger (z. B. per E-Mail) eine Eingangsbestätigung mit Informationen zum Inhalt der "
        + "Widerrufserklärung sowie dem Datum und der Uhrzeit ihres Eingangs.",
        "Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor Ablauf der "
        + "Widerrufsfrist absenden.");

    // [4] and [5]: only goods come back.
    private static string GoodsBack => Md.Paragraphs(
        "Wir können die Rückzahlung verweigern, bis wir die Waren wieder zurückerhalten haben oder bis Sie den Nachweis erbracht haben, dass Sie "
        + "die Waren zurückgesandt haben, je nachdem, welches der frühere Zeitpunkt ist.",
        "Sie haben die Waren unverzüglich und in jedem Fall spätestens binnen vierzehn Tagen ab dem Tag, an dem Sie uns über den Widerruf dieses "
        + "Vertrags unterrichten, an uns zurückzusenden oder zu übergeben. Die Frist ist gewahrt, wenn Sie die Waren vor Ablauf der Frist von "
        + "vierzehn Tagen absenden.",
        "Sie tragen die unmittelbaren Kosten der Rücksendung der Waren.",
        "Sie müssen für einen etwaigen Wertverlust der Waren nur aufkommen, wenn dieser Wertverlust auf einen zur Prüfung der Beschaffenheit, "
        + "Eigenschaften und Funktionsweise der Waren nicht notwendigen Umgang mit ihnen zurückzuführen ist.");

    /// <summary>The portal sells nothing itself: it says whose right it is and where it is used.</summary>
    public static string ForPortal(TenantProfile town, Func<string, string> url) => Md.Paragraphs(
        $"Verträge schließen Sie auf {Md.Text(town.PortalName)} mit den einzelnen Geschäften. Deren Widerrufsbelehrung finden Sie auf den Seiten "
        + "des Geschäfts und in der Bestellbestätigung.",
        $"Ihren Widerruf können Sie auch hier erklären: [Vertrag widerrufen]({url("/widerruf/formular")}). Wir leiten ihn sofort an das Geschäft "
        + "weiter, und Sie bekommen eine Eingangsbestätigung per E-Mail.");

    private static string Form(TenantProfile shop) => Md.Paragraphs(
        "## Muster-Widerrufsformular",
        "(Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.)",
        $"– An {string.Join(", ", new[] { Md.NameOf(shop), Md.Text(shop.Contact.Line), Md.Text(shop.Contact.Email) }.Where(part => part.Length > 0))}:",
        "– Hiermit widerrufe(n) ich/wir (\\*) den von mir/uns (\\*) abgeschlossenen Vertrag über den Kauf der folgenden Waren (\\*)/die Erbringung "
        + "der folgenden Dienstleistung (\\*)",
        "– Bestellt am (\\*)/erhalten am (\\*)",
        "– Name des/der Verbraucher(s)",
        "– Anschrift des/der Verbraucher(s)",
        "– Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)",
        "– Datum",
        "(\\*) Unzutreffendes streichen.");
}
