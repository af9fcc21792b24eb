using Microsoft.EntityFrameworkCore;

namespace Storefront.Platform.Data;

/// <summary>A module's share of the model: its own types, its own tables (prefix <c>Module_</c>).</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}

/// <summary>All parts, and a name for their sum: a program with other parts has another model.</summary>
public sealed class ModelParts(IEnumerable<IModelPart> parts)
{
    internal IReadOnlyList<IModelPart> All { get; } = [.. parts];

    internal string Name => field ??= string.Join(',', All.Select(part => part.GetType().FullName));
}
