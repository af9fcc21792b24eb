using Microsoft.EntityFrameworkCore;
using Storefront.Media.Pictures;
using Storefront.Platform.Data;

namespace Storefront.Media.Data;

internal sealed class MediaModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<Picture>(picture => picture.ToTable("Media_Picture"));
}
