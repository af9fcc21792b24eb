using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Catalog.Import;

namespace Storefront.Catalog.Importing;

/// <summary>What one field of an article is read from, with the columns to choose from.</summary>
internal sealed record ImportColumn(ImportField Field, string Label, IEnumerable<SelectListItem> Headings);
