using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.Platform.Data;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Audit;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Domains;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Provider;
using Storefront.Tenants.Settings;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Data;

internal sealed class TenantsModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Town>(town =>
        {
            town.ToTable("Tenants_Town");
            Documents(town);
            town.Ignore(row => row.IsPublic);
            town.Property(row => row.ShopLimits).HasConversion(new Json<List<string>>(), new ByJson<List<string>>());
        });
        model.Entity<Shop>(shop =>
        {
            shop.ToTable("Tenants_Shop");
            Documents(shop);
        });
        model.Entity<Domain>(domain =>
        {
            domain.ToTable("Tenants_Domain");
            domain.HasKey(row => new { row.TownId, row.ShopId, row.Host });
        });
        model.Entity<DomainClaim>(claim =>
        {
            claim.ToTable("Tenants_DomainClaim");
            claim.HasKey(row => new { row.TownId, row.ShopId, row.Host });
            claim.Ignore(row => row.RecordName);
            claim.Ignore(row => row.Value);
            claim.Ignore(row => row.FileAddress);
        });
        model.Entity<Setting>(setting =>
        {
            setting.ToTable("Tenants_Setting");
            setting.HasKey(row => new { row.TownId, row.ShopId, row.Key });
        });
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("Tenants_Audit").HasKey(row => new { row.TownId, row.ShopId, row.Id });
            audit.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<OperatorAct>(act => act.ToTable("Tenants_OperatorAct").Property(row => row.Id).ValueGeneratedNever());
        model.Entity<StaffRecord>(staff => staff.ToTable("Tenants_Staff"));
        model.Entity<Invitation>(invitation => invitation.ToTable("Tenants_Invitation"));
        model.Entity<OperatorRecord>(person =>
        {
            person.ToTable("Tenants_Operator");
            person.HasKey(row => row.UserId);
            person.Property(row => row.UserId).ValueGeneratedNever();
        });
        model.Entity<OperatorProfile>(profile =>
        {
            profile.ToTable("Tenants_OperatorProfile").Property(row => row.Id).ValueGeneratedNever();
            profile.Ignore(row => row.IsComplete);
            profile.Property(row => row.Contact).HasConversion(new Json<ContactDetails>(), new ByJson<ContactDetails>());
            profile.Property(row => row.Legal).HasConversion(new Json<LegalProfile>(), new ByJson<LegalProfile>());
        });
        model.Entity<TenantChange>(change =>
        {
            change.ToTable("Tenants_Change");
            change.HasKey(row => new { row.TownId, row.ShopId });
        });
    }

    private static void Documents<T>(EntityTypeBuilder<T> tenant)
        where T : TenantRecord
    {
        tenant.Ignore(row => row.Scope);
        tenant.Property(row => row.Contact).HasConversion(new Json<ContactDetails>(), new ByJson<ContactDetails>());
        tenant.Property(row => row.Legal).HasConversion(new Json<LegalProfile>(), new ByJson<LegalProfile>());
        tenant.Property(row => row.Switches)
            .HasConversion(new Json<Dictionary<string, bool>>(), new ByJson<Dictionary<string, bool>>());
    }

    private sealed class Json<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!)
        where T : class;

    private sealed class ByJson<T>() : ValueComparer<T>(
        (left, right) => Text(left) == Text(right),
        value => Text(value).GetHashCode(StringComparison.Ordinal),
        value => JsonSerializer.Deserialize<T>(Text(value), JsonSerializerOptions.Web)!)
        where T : class
    {
        private static string Text(T? value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
    }
}
