using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Privacy information of the operator's own pages, Art. 13 GDPR (legal.md GDP-01): what is really done there, nothing else.</summary>
internal static class OperatorPrivacyText
{
    public static string Write(TenantProfile profile) => Md.Paragraphs(
        "## Verantwortlich",
        Md.Lines(
            Md.Address(profile),
            "Telefon: " + Md.Text(profile.Contact.Phone),
            "E-Mail: " + Md.Text(profile.Contact.Email)),
        "Diese Hinweise gelten für die Seiten des Betreibers: Startseite, Anmeldung einer Stadt und Anmeldung zur Verwaltung. Für die Seiten einer Stadt "
        + "und ihrer Geschäfte gelten deren eigene Datenschutzhinweise.",
        "## Beim Ansehen der Seiten",
        "Ihr Browser übermittelt technisch notwendige Angaben, etwa die IP-Adresse und die aufgerufene Seite. Wir verwenden sie, um die Seite "
        + "auszuliefern und Angriffe abzuwehren (Art. 6 Abs. 1 Buchst. f DSGVO). Wir verwenden keine Statistik- oder Werbedienste und binden "
        + "keine Inhalte anderer Anbieter ein.",
        "## Cookies",
        "Ein Cookie setzen wir erst, wenn Sie etwas tun, das ihn braucht: eine Sprache wählen, ein Formular abschicken oder sich anmelden. Diese "
        + "Cookies sind unbedingt erforderlich (§ 25 Abs. 2 Nr. 2 TDDDG).",
        "## Wenn Sie eine Stadt anmelden",
        "Wir verarbeiten Ihren Namen, Ihre E-Mail-Adresse und, wenn Sie sie angeben, Ihre Telefonnummer, um die Anmeldung zu prüfen, Ihnen zu "
        + "antworten und das Portal einzurichten (Art. 6 Abs. 1 Buchst. b und f DSGVO). Ohne Namen und E-Mail-Adresse können wir keine Anmeldung "
        + "annehmen. Die Angaben bleiben bei der Stadt gespeichert, solange sie angemeldet ist; danach löschen wir sie, soweit kein Gesetz etwas anderes verlangt.",
        "## Wenn Sie sich zur Verwaltung anmelden",
        "Wir speichern, wer sich wann angemeldet und was er oder sie an Städten geändert hat, damit Änderungen nachvollziehbar sind; bei abgewiesenen "
        + "Anmeldungen auch die IP-Adresse (Art. 6 Abs. 1 Buchst. f DSGVO).",
        "## Wer die Daten erhält",
        "Wir geben die Angaben nicht an Dritte weiter. Wer Server oder E-Mail für uns betreibt, verarbeitet sie in unserem Auftrag (Art. 28 DSGVO).",
        "## Ihre Rechte",
        "Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit. Einer Verarbeitung "
        + "aufgrund berechtigter Interessen können Sie widersprechen. Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren.");
}
