using Microsoft.AspNetCore.Mvc;
using Storefront.Pages.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Legal notice and privacy notice of the operator's own pages: always made of what is entered now. Not there before that.</summary>
[TenantEndpoint(TenantKinds.Operator)]
internal abstract class OperatorTextPage(IOperatorProfile operators, LegalKind kind, Func<TenantProfile, string> write) : StorefrontPage
{
    public string Title => T["pages.legal." + ShowLegal.KeyOf(kind)];

    /// <summary>Trusted HTML.</summary>
    public string Html { get; private set; } = "";

    public bool OnlyGerman => T.Locale != TextCatalog.German;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await operators.FindAsync(cancel) is not { } profile)
        {
            return NotFound();
        }

        Html = CleanHtml.FromMarkdown(write(profile));
        return Page();
    }
}

[TenantEndpoint(TenantKinds.Operator)]
internal sealed class OperatorImprintPage(IOperatorProfile operators) : OperatorTextPage(operators, LegalKind.Imprint, ImprintText.Write);

[TenantEndpoint(TenantKinds.Operator)]
internal sealed class OperatorPrivacyPage(IOperatorProfile operators) : OperatorTextPage(operators, LegalKind.Privacy, OperatorPrivacyText.Write);
