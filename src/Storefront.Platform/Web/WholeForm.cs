using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Storefront.Platform.Web;

/// <summary>
/// A form with files is read as strictly as one without: the framework refuses a zero in a field of the latter only, and no database
/// stores one. What is no form, or the beginning of one, is the sender's trouble and not ours.
/// </summary>
internal sealed class WholeForm(IFormFeature inner) : IFormFeature
{
    public bool HasFormContentType => inner.HasFormContentType;

    public IFormCollection? Form
    {
        get => inner.Form;
        set => inner.Form = value;
    }

    public IFormCollection ReadForm()
    {
        try
        {
            return Checked(IsForm().ReadForm());
        }
        catch (Exception trouble) when (IsSenders(trouble))
        {
            throw Unreadable(trouble);
        }
    }

    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await IsForm().ReadFormAsync(cancellationToken));
        }
        catch (Exception trouble) when (IsSenders(trouble))
        {
            throw Unreadable(trouble);
        }
    }

    /// <summary>Whoever reads the form of this request from now on reads it like this.</summary>
    public static void Demand(HttpContext http)
    {
        if (HttpMethods.IsPost(http.Request.Method)
            && http.Features.Get<IFormFeature>() is not WholeForm)
        {
            http.Features.Set<IFormFeature>(new WholeForm(http.Features.Get<IFormFeature>() ?? new FormFeature(http.Request)));
        }
    }

    private static IFormCollection Checked(IFormCollection form) =>
        form.Any(field => HasZero(field.Key) || field.Value.Any(HasZero)) || form.Files.Any(file => HasZero(file.Name) || HasZero(file.FileName))
            ? throw new BrokenFormException("There is a zero in a field of the form.")
            : form;

    private IFormFeature IsForm() => inner.HasFormContentType
        ? inner
        : throw new BrokenFormException("This is no form.") { Status = StatusCodes.Status415UnsupportedMediaType };

    // Pages take both for a form without fields, and their handlers then lack what they ask for.
    private static bool IsSenders(Exception trouble) => trouble is InvalidDataException or (IOException and not BadHttpRequestException);

    private static BrokenFormException Unreadable(Exception trouble) =>
        new(trouble is InvalidDataException ? trouble.Message : "The form ends before its end.");

    private static bool HasZero(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}

/// <summary>Not of the kinds that the framework takes for a form that was not sent at all.</summary>
internal sealed class BrokenFormException(string message) : Exception(message)
{
    public int Status { get; init; } = StatusCodes.Status400BadRequest;
}

/// <summary>Pages with limits of their own bring a reader of their own: after that, before the form is read.</summary>
internal sealed class WholeForms : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context) => WholeForm.Demand(context.HttpContext);

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
