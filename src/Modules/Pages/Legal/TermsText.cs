using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Terms as a starting point (legal.md ORD-12, ORD-21): short, for pickup and payment in the shop.</summary>
internal static class TermsText
{
    public static string ForShop(TenantProfile shop, TenantProfile town) => Md.Paragraphs(
        "## 1. Vertragspartner",
        Md.Sentence($"Der Kaufvertrag kommt zustande mit {Md.Contact(shop)}"),
        "## 2. Wie der Vertrag zustande kommt",
        "Die Darstellung der Artikel ist noch kein verbindliches Angebot. Mit dem Absenden der Bestellung über die Schaltfläche „zahlungspflichtig "
        + "bestellen“ geben Sie ein verbindliches Angebot ab. Den Eingang bestätigen wir sofort per E-Mail. Der Vertrag kommt zustande, wenn wir "
        + "die Bestellung per E-Mail zusagen. Eingaben können Sie bis zum Absenden auf der Übersichtsseite berichtigen.",
        $"Im gemeinsamen Warenkorb von {Md.Text(town.PortalName)} schließen Sie mit jedem Geschäft einen eigenen Vertrag.",
        "Den Vertragstext senden wir Ihnen mit diesen Bedingungen per E-Mail zu. Die Vertragssprache ist Deutsch.",
        "## 3. Reservieren",
        "Eine Reservierung ist unverbindlich und kostenlos. Ein Kaufvertrag kommt erst im Geschäft zustande.",
        "## 4. Preise und Zahlung",
        shop.Legal.SmallBusiness
            ? "Alle Preise sind Gesamtpreise. Umsatzsteuer wird nach § 19 UStG nicht erhoben. Pfand wird gesondert ausgewiesen."
            : "Alle Preise enthalten die gesetzliche Umsatzsteuer. Pfand wird gesondert ausgewiesen.",
        "Welche Zahlungsarten möglich sind, sehen Sie beim Bestellen, bevor Sie die Bestellung absenden, und auf der Seite „Versand & Zahlung“.",
        "## 5. Abholung",
        "Die Ware liegt zur gewählten Zeit im Geschäft bereit. Sie erhalten sie gegen Vorzeigen des Abholcodes. Artikel mit Altersgrenze geben wir "
        + "nur an Personen ab, die das Alter erreicht haben.",
        "## 6. Widerrufsrecht",
        "Verbraucherinnen und Verbraucher haben ein Widerrufsrecht nach der Widerrufsbelehrung.",
        "## 7. Gewährleistung",
        "Es gelten die gesetzlichen Mängelrechte.",
        "## 8. Streitbeilegung",
        ArbitrationText.German(shop.Legal.Duties));

    public static string ForPortal(TenantProfile town) => Md.Paragraphs(
        "## 1. Wer wir sind",
        Md.Sentence($"{Md.Text(town.PortalName)} ist das Stadtportal von {Md.Contact(town)}"),
        "## 2. Was wir tun",
        "Wir zeigen Geschäfte und ihre Artikel und führen einen gemeinsamen Warenkorb. Wir verkaufen nicht selbst: Verträge schließen Sie mit "
        + "jedem Geschäft einzeln. Vor der Bestellung steht, mit wem und in welcher Zahl.",
        "## 3. Wie Treffer sortiert werden",
        "Die Reihenfolge richtet sich nach der Übereinstimmung mit der Suche, dann nach Vorrat und Öffnungszeit. Plätze in der Trefferliste "
        + "sind nicht käuflich.",
        "## 4. Verfügbarkeit",
        "Die Nutzung ist kostenlos. Ein Anspruch auf ständige Verfügbarkeit besteht nicht.",
        "## 5. Hinweise auf Inhalte",
        $"Rechtswidrige Inhalte können Sie uns melden: {Md.Text(town.Contact.Email)}.",
        "## 6. Streitbeilegung",
        ArbitrationText.German(town.Legal.Duties));
}
