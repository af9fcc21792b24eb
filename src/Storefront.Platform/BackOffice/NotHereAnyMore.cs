using Microsoft.AspNetCore.Http;

namespace Storefront.Platform.BackOffice;

/// <summary>What staff asked for and is not there, such as an article that another tab has deleted.</summary>
/// <param name="Path">Below the tenant's address.</param>
/// <param name="Method">How it was asked for: a form that was sent carries what was typed.</param>
public sealed record NotHereAnyMore(PathString Path, string Method);
