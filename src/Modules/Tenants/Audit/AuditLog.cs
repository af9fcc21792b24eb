using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Audit;

internal sealed class AuditLog(StorefrontDb db, IHttpContextAccessor http, TenantDirectory directory, TimeProvider clock)
    : IAuditLog
{
    private const string Program = "Storefront";

    public void Record(string action, string subject, object? before = null, object? after = null)
    {
        var staff = http.HttpContext?.Features.Get<StaffMember>();
        Add(staff?.UserId, staff?.Name ?? Program, action, subject, before, after);
    }

    public void RecordFor(string by, string action, string subject, object? after = null) =>
        Add(null, by.Length > 0 ? by : Program, action, subject, null, after);

    private void Add(Guid? actor, string name, string action, string subject, object? before, object? after)
    {
        if (db.Scope.Kind == TenantKind.Operator)
        {
            throw new InvalidOperationException("The audit log belongs to a town or a shop; enter its scope first.");
        }

        db.Add(new AuditEntry
        {
            Id = Ids.New(clock),
            At = clock.GetUtcNow(),
            ActorId = actor,
            ActorName = name,
            InNameOf = InNameOf(),
            Action = action,
            Subject = subject,
            Before = Json(before),
            After = Json(after),
        });
    }

    // Staff of the town may act on a shop: the tenant whose page it was says in whose name.
    private string InNameOf()
    {
        var page = http.HttpContext?.RequestServices.GetService(typeof(CurrentScope)) as CurrentScope;
        var scope = page is { IsSet: true } ? page.Value : db.Scope;
        return scope.Kind == TenantKind.Operator ? Program : directory.Find(scope)?.Name ?? Program;
    }

    private static string? Json(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), JsonSerializerOptions.Web);
}
