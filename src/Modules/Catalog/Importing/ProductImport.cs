using System.Text.Json;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Importing;

/// <summary>A file that was uploaded, what was answered about it, and the work that followed.</summary>
internal sealed class ProductImport : OwnedEntity
{
    public required string FileName { get; init; }

    /// <summary>Name of the file in the blob store.</summary>
    public required string Blob { get; init; }

    /// <summary>Name of the ZIP with pictures in the blob store; null without one.</summary>
    public string? Pictures { get; set; }

    public string? PicturesName { get; set; }

    /// <summary>JSON of the <see cref="ImportPlan"/>.</summary>
    public required string Plan { get; set; }

    /// <summary>The trial run.</summary>
    public Guid? CheckJob { get; set; }

    public Guid? RunJob { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    internal ImportPlan ReadPlan() => JsonSerializer.Deserialize<ImportPlan>(Plan)!;

    internal void WritePlan(ImportPlan plan) => Plan = JsonSerializer.Serialize(plan);
}
