using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Audit;

/// <summary>The kinds that logs are filtered by. What no module put into one is „Sonstiges“.</summary>
internal sealed class AuditKinds
{
    public const string Other = "other";
    private const string Words = "audit.";

    private readonly List<AuditKind> _kinds;
    private readonly ILookup<string, string> _actions;

    public AuditKinds(IEnumerable<AuditKind> kinds, TextCatalog texts)
    {
        _kinds = [.. kinds];
        _actions = texts.Keys(TextCatalog.German)
            .Where(key => key.StartsWith(Words, StringComparison.Ordinal))
            .Select(key => key[Words.Length..])
            .ToLookup(KindOf);
    }

    /// <summary>The kinds that a log of such tenants can have lines of.</summary>
    public IReadOnlyList<string> Of(TenantKinds where) =>
    [
        .. _kinds.Where(kind => (kind.Where & where) != TenantKinds.None).Select(kind => kind.Name).Distinct(),
        .. _actions.Contains(Other) ? [Other] : Array.Empty<string>(),
    ];

    /// <summary>Empty when there is no such kind.</summary>
    public string[] ActionsOf(string kind) => [.. _actions[kind]];

    private string KindOf(string action) => _kinds
        .SelectMany(kind => kind.Beginnings, (kind, beginning) => (kind.Name, Beginning: beginning))
        .Where(each => action.StartsWith(each.Beginning, StringComparison.Ordinal))
        .OrderByDescending(each => each.Beginning.Length)
        .Select(each => each.Name)
        .FirstOrDefault(Other);
}
