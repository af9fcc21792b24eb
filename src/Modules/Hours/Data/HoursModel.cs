using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Schedules;
using Storefront.Platform.Data;

namespace Storefront.Hours.Data;

internal sealed class HoursModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Schedule>(Schedule);
        model.Entity<ClosurePlan>(plan =>
        {
            plan.ToTable("Hours_ClosurePlan");
            plan.Property(row => row.Area).HasConversion(new One<ClosureArea>(), new ByText<ClosureArea>());
            plan.Property(row => row.Stays).HasConversion(new Json<string>(), new ByJson<string>());
            plan.Property(row => row.Rules).HasConversion(new One<IReadOnlyDictionary<string, int>>(), new ByText<IReadOnlyDictionary<string, int>>());
            plan.Ignore(row => row.Held);
        });
        model.Entity<ClosureStep>().ToTable("Hours_ClosureStep");
        model.Entity<ClosureChoice>(choice =>
        {
            choice.ToTable("Hours_ClosureChoice");
            choice.Property(row => row.Without).HasConversion(new Json<string>(), new ByJson<string>());
        });
    }

    private static void Schedule(EntityTypeBuilder<Schedule> schedule)
    {
        schedule.ToTable("Hours_Schedule");
        schedule.Property(row => row.Closures).HasConversion(new Json<Closure>(), new ByJson<Closure>());
        schedule.Property(row => row.SpecialDays).HasConversion(new Json<OwnDay>(), new ByJson<OwnDay>());
        schedule.Property(row => row.DoorDays).HasConversion(new Json<DoorDays>(), new ByJson<DoorDays>());
    }

    private sealed class One<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!);

    private sealed class ByText<T>() : ValueComparer<T>(
        (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Web) == JsonSerializer.Serialize(right, JsonSerializerOptions.Web),
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web).GetHashCode(StringComparison.Ordinal),
        value => value);

    private sealed class Json<T>() : ValueConverter<IReadOnlyList<T>, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Web)!);

    // Lists are replaced, never changed in place, and their items are records.
    private sealed class ByJson<T>() : ValueComparer<IReadOnlyList<T>>(
        (left, right) => left!.SequenceEqual(right!), value => value.Count, value => value);
}
