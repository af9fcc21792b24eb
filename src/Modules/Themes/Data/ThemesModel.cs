using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Themes.Home;

namespace Storefront.Themes.Data;

internal sealed class ThemesModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<HomeVersion>(version =>
    {
        version.ToTable("Themes_HomeVersion");
        version.Property(row => row.State).HasConversion<string>();
    });
}
