using Microsoft.EntityFrameworkCore;

namespace Storefront.Platform.Data;

/// <summary>A module's share of the model: its own types, its own tables (prefix <c>Module_</c>).</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}
