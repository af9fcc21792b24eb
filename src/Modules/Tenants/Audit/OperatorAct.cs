using Storefront.Platform.Data;

namespace Storefront.Tenants.Audit;

/// <summary>What the operator did, and what became of towns.</summary>
[NotOwned("The operator's own log; what concerns a town stands in that town's log as well.")]
internal sealed class OperatorAct : Act;
