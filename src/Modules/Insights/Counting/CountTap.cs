using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Storefront.Insights.Counting;

/// <summary><c>POST /count</c>: a small script of the page says that a number, a way or a link was pressed.</summary>
internal static class CountTap
{
    internal static IResult Handle([FromForm] string? kind, HttpContext http, Tally tally)
    {
        if (kind is null || !CountKind.Tapped.Contains(kind))
        {
            return TypedResults.BadRequest();
        }

        tally.Note(http, kind, Tally.MostTaps);
        return TypedResults.NoContent();
    }
}
