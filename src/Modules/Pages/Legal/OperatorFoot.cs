using Storefront.Pages.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Below every page of the operator: legal notice and privacy notice, once they can be written.</summary>
internal sealed class OperatorFoot(CurrentScope here, IOperatorProfile operators) : IOfficeFoot
{
    public async ValueTask<IReadOnlyList<FootLink>> LinksAsync(CancellationToken cancel) =>
        here is { IsSet: true, Value.Kind: TenantKind.Operator } && await operators.FindAsync(cancel) is not null
            ? [Link(LegalKind.Imprint), Link(LegalKind.Privacy)]
            : [];

    private static FootLink Link(LegalKind kind) => new("pages.legal." + ShowLegal.KeyOf(kind), "/operator" + ShowLegal.PathOf(kind));
}
