using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Audit;

internal sealed class AuditLog(StorefrontDb db, IHttpContextAccessor http, TenantDirectory directory, IConfiguration configuration, TimeProvider clock)
    : IAuditLog
{
    private const string Program = "Storefront";

    public void Record(string action, string subject, object? before = null, object? after = null)
    {
        var staff = http.HttpContext?.Features.Get<StaffMember>();
        Add(staff?.UserId, staff?.Name ?? Nobody, action, subject, before, after);
    }

    public void RecordFor(string by, string action, string subject, object? after = null) =>
        Add(null, by.Length > 0 ? by : Nobody, action, subject, null, after);

    private string Nobody => configuration["CommandLine"] is not null ? Act.ByCommand : Program;

    private void Add(Guid? actor, string name, string action, string subject, object? before, object? after)
    {
        var (id, now, house) = (Ids.New(clock), clock.GetUtcNow(), InNameOf());
        var (was, became) = (Json(before), Json(after));
        if (db.Scope.Kind != TenantKind.Operator)
        {
            db.Add(Line<AuditEntry>());
        }

        if (ConcernsOperator(action))
        {
            db.Add(Line<OperatorAct>());
        }

        TAct Line<TAct>()
            where TAct : Act, new() => new()
            {
                Id = id, At = now, ActorId = actor, ActorName = name, InNameOf = house, Action = action, Subject = subject, Before = was, After = became,
            };
    }

    // What is done at the operator's desk, and what becomes of a town, whoever did it: its head, or the command line.
    private bool ConcernsOperator(string action) =>
        Desk.Kind == TenantKind.Operator || action.StartsWith("town_", StringComparison.Ordinal);

    // Staff of the town may act on a shop: the tenant whose page it was says in whose name.
    private string InNameOf() => Desk.Kind == TenantKind.Operator ? Program : directory.Find(Desk)?.Name ?? Program;

    private Scope Desk =>
        http.HttpContext?.RequestServices.GetService(typeof(CurrentScope)) is CurrentScope { IsSet: true } page ? page.Value : db.Scope;

    private static string? Json(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), JsonSerializerOptions.Web);
}
