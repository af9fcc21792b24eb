using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.Hours.Schedules;
using Storefront.Platform.Data;

namespace Storefront.Hours.Data;

internal sealed class HoursModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<Schedule>(schedule =>
    {
        schedule.ToTable("Hours_Schedule");
        schedule.Property(row => row.Closures).HasConversion(new Json<Closure>(), new ByJson<Closure>());
        schedule.Property(row => row.SpecialDays).HasConversion(new Json<OwnDay>(), new ByJson<OwnDay>());
        schedule.Property(row => row.DoorDays).HasConversion(new Json<DoorDays>(), new ByJson<DoorDays>());
    });

    private sealed class Json<T>() : ValueConverter<IReadOnlyList<T>, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Web)!);

    // Lists are replaced, never changed in place, and their items are records.
    private sealed class ByJson<T>() : ValueComparer<IReadOnlyList<T>>(
        (left, right) => left!.SequenceEqual(right!), value => value.Count, value => value);
}
