using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Privacy information, Art. 13 GDPR (legal.md GDP-01): what this program really does, nothing else.</summary>
internal static class PrivacyText
{
    public static string Write(TenantProfile profile, TenantProfile town, IEnumerable<IPrivacyPart> parts) => Md.Paragraphs(
        "## Verantwortlich",
        Md.Lines(
            Md.Address(profile),
            profile.Contact.Phone.Length > 0 ? "Telefon: " + Md.Text(profile.Contact.Phone) : null,
            profile.Contact.Email.Length > 0 ? "E-Mail: " + Md.Text(profile.Contact.Email) : null),
        "## Beim Ansehen der Seiten",
        "Ihr Browser übermittelt technisch notwendige Angaben, etwa die IP-Adresse und die aufgerufene Seite. Wir verwenden sie, um die Seite "
        + "auszuliefern und Angriffe abzuwehren (Art. 6 Abs. 1 Buchst. f DSGVO). Wir verwenden keine Statistik- oder Werbedienste und binden "
        + "keine Inhalte anderer Anbieter ein. Beim Ansehen wird kein Cookie gesetzt.",
        Parts(parts),
        "## Cookies",
        "Ein Cookie setzen wir erst, wenn Sie etwas tun, das ihn braucht: eine Sprache wählen, etwas in den Warenkorb legen, ein Formular "
        + "abschicken oder sich anmelden. Diese Cookies sind unbedingt erforderlich (§ 25 Abs. 2 Nr. 2 TDDDG).",
        "## Bei einer Bestellung oder Reservierung",
        "Wir verarbeiten Name, E-Mail-Adresse, auf Wunsch Telefonnummer und Nachricht sowie die bestellten Artikel, um den Vertrag "
        + "vorzubereiten und zu erfüllen (Art. 6 Abs. 1 Buchst. b DSGVO). Bestätigungen senden wir per E-Mail. Damit Sie Ihren Abholcode "
        + "auch ohne Netz zeigen können, bewahrt Ihr Browser die Seite Ihrer Bestellung oder Reservierung auf (§ 25 Abs. 2 Nr. 2 TDDDG). Er "
        + "löscht sie, wenn Sie sie öffnen, nachdem sie erledigt ist; Sie können sie auch jederzeit mit den Websitedaten löschen.",
        profile.Scope.Kind == TenantKind.Shop
            ? $"Der Warenkorb wird gemeinsam mit dem Stadtportal {Md.Text(town.PortalName)} ({Md.NameOf(town)}, {Md.Text(town.Contact.Line)}) "
                + "betrieben. Anfragen zum Datenschutz können Sie an das Portal oder an uns richten."
            : "Bestellungen in einem gemeinsamen Warenkorb geben wir an die Geschäfte weiter, bei denen Sie bestellen. Jedes Geschäft ist für "
                + "seine Bestellungen selbst verantwortlich. Anfragen können Sie an uns oder an das Geschäft richten.",
        "## Wie lange",
        "Angaben zu Bestellungen bewahren wir so lange auf, wie das Handels- und Steuerrecht es verlangt (Art. 6 Abs. 1 Buchst. c DSGVO), "
        + "danach löschen wir sie. Reservierungen ohne Kauf löschen wir, sobald sie nicht mehr gebraucht werden.",
        "## Wer die Daten erhält",
        "Der technische Betreiber des Stadtportals verarbeitet die Daten in unserem Auftrag (Art. 28 DSGVO). Eine Übermittlung in Länder "
        + "außerhalb der Europäischen Union findet nicht statt.",
        "## Ihre Rechte",
        "Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit. Einer Verarbeitung "
        + "aufgrund berechtigter Interessen können Sie widersprechen. Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren.");

    private static string? Parts(IEnumerable<IPrivacyPart> parts) =>
        parts.OrderBy(part => part.Order).Select(part => part.Write()).OfType<string>().ToList() is { Count: > 0 } written ? string.Join("\n\n", written) : null;
}
