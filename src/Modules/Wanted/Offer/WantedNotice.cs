using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Offer;

/// <summary>What the town's privacy notice says of enquiries, and of words searched for in vain.</summary>
internal sealed class WantedNotice(CurrentScope here) : IPrivacyPart
{
    public int Order => 20;

    public string? Write() => here.Value.Kind == TenantKind.Town && here.Tenant?.Has(WantedModule.Feature) == true
        ? "## Wer in der Stadt hat das?\n\n"
            + "Fragen Sie die Geschäfte nach etwas, geben wir das, was Sie schreiben, Ihre Fotos und Ihren Namen an die Geschäfte weiter, deren Zahl wir "
            + "Ihnen vorher nennen; Ihre E-Mail-Adresse nicht. Wir schreiben Ihnen, wenn jemand antwortet (Art. 6 Abs. 1 Buchst. a und b DSGVO; mit "
            + $"„Zurückziehen“ endet es sofort). {ForgetEnquiries.DaysKept} Tage nach dem Ende wird alles gelöscht. Hatte es niemand, bleiben die Worte der ersten Zeile "
            + "ohne Ihren Namen ein Jahr lang als Zahl für Stadt und Geschäfte. Ebenso zählen wir Worte, die in der Suche nichts fanden, je Tag und ohne "
            + "Angaben dazu, wer gesucht hat (Art. 6 Abs. 1 Buchst. f DSGVO; unser Interesse ist zu wissen, was in der Stadt fehlt); Adressen und Nummern "
            + "werden dabei nicht gespeichert."
        : null;
}
