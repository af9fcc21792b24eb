using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Storefront.Platform.Forms;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Platform.BackOffice;

/// <summary>What Razor pages share, in the back office and on public form pages.</summary>
public abstract class StorefrontPage : PageModel
{
    private const string AgainMark = "again";
    private const string DoneMark = "done";

    /// <summary>The words, in the person's language.</summary>
    public TextIn T => HttpContext.RequestServices.GetRequiredService<RequestLanguage>().Texts;

    public CurrentScope Here => HttpContext.RequestServices.GetRequiredService<CurrentScope>();

    /// <summary>The tenant whose page this is; null on operator pages.</summary>
    public Tenant? Tenant => Here.Tenant;

    /// <summary>What <see cref="DoneHere"/> left for this visit; null on every other.</summary>
    protected string? Done => Request.Query.ContainsKey(DoneMark) && KeptForm.Read(HttpContext)?.Done is { Length: > 0 } done ? done : null;

    /// <summary>What <see cref="Again"/> left for this visit; null on every other.</summary>
    protected KeptForm? LeftByAgain => Request.Query.ContainsKey(AgainMark) ? KeptForm.Read(HttpContext) : null;

    /// <summary>The form comes back with files that were chosen, and a browser does not send them a second time.</summary>
    public bool FilesAreGone => LeftByAgain is not null || (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType && Request.Form.Files.Count > 0);

    /// <summary>A form that this page does not know is not there, instead of a page that was never filled in.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey(AgainMark))
        {
            KeptForm.Read(HttpContext)?.Fill(ModelState, T);
        }

        if (HttpMethods.IsPost(Request.Method) && LanguageWish() is { } wish)
        {
            KeptForm.Of(ModelState, HttpContext).WithoutErrors().Leave(HttpContext);
            context.Result = Redirect($"{Marked(AgainMark)}&lang={wish}");
            return;
        }

        if (context.HandlerMethod is null && HttpMethods.IsPost(Request.Method))
        {
            context.Result = NotFound();
        }
    }

    /// <summary>Sets an error beside a field; the page shows it there and in the summary.</summary>
    /// <param name="field">Name of the bound property, such as <c>Input.Name</c>; empty for the whole form.</param>
    /// <param name="key">Text key of the sentence.</param>
    /// <param name="arguments">Values for the sentence.</param>
    protected void AddError(string field, string key, params (string Name, object? Value)[] arguments) =>
        ModelState.AddModelError(field, Worded(key, arguments));

    /// <summary>The same for a sentence that says nothing of its field: the summary names it.</summary>
    protected void AddErrorOfAny(string field, string key, params (string Name, object? Value)[] arguments)
    {
        var sentence = Worded(key, arguments);
        FieldsShown.Of(HttpContext).NeedsName(sentence);
        ModelState.AddModelError(field, sentence);
    }

    private string Worded(string key, (string Name, object? Value)[] arguments)
    {
        var sentence = T[key, arguments];
        ErrorWords.Of(HttpContext).Add(sentence, key, arguments);
        return sentence;
    }

    /// <summary>The form once more, at an address of its own, with what was typed and what is wrong with it.</summary>
    protected IActionResult Again()
    {
        KeptForm.Of(ModelState, HttpContext).Leave(HttpContext);
        return Redirect(Marked(AgainMark));
    }

    /// <summary>This page, at an address of its own, saying what was done: see <see cref="Done"/>.</summary>
    protected IActionResult DoneHere(string what)
    {
        new KeptForm { Done = what }.Leave(HttpContext);
        return Redirect(Marked(DoneMark));
    }

    /// <summary>Goes to a page of this tenant and says there what was done.</summary>
    protected IActionResult RedirectWithNotice(string path, string key, params (string Name, object? Value)[] arguments)
    {
        Notice.Success(T[key, arguments]).Leave(HttpContext);
        return Redirect(Request.PathBase + path);
    }

    /// <summary>Goes to a page of this tenant and says there why nothing was done.</summary>
    protected IActionResult RedirectWithWarning(string path, string key, params (string Name, object? Value)[] arguments)
    {
        Notice.Warning(T[key, arguments]).Leave(HttpContext);
        return Redirect(Request.PathBase + path);
    }

    /// <summary>A form that was sent only because somebody changed the language: see <see cref="ThemePage.LanguageForm"/>.</summary>
    private string? LanguageWish() => this is not BackOfficePage && Request.HasFormContentType
        ? TextCatalog.Locales.FirstOrDefault(locale => locale == Request.Form["lang"])
        : null;

    private string Marked(string mark) => Request.PathBase + Request.Path + QueryString.Create(Request.Query
        .Where(part => part.Key is not (AgainMark or DoneMark or "handler" or "lang"))
        .Append(KeyValuePair.Create(mark, new StringValues("1"))));
}

/// <summary>A page of the back office. Mark it with <see cref="Web.BackOfficeAttribute"/>.</summary>
public abstract class BackOfficePage : StorefrontPage
{
    public StaffMember Staff => HttpContext.Features.Get<StaffMember>()
        ?? throw new InvalidOperationException("A back-office page lacks its [BackOffice] attribute.");

    /// <summary>Of what the form was filled with; <c>&lt;save-bar&gt;</c> carries it along.</summary>
    public string? Mark { get; private set; }

    /// <summary>Set when somebody else was quicker: of what is stored now, for „Trotzdem speichern“.</summary>
    public string? OvertakenMark { get; private set; }

    /// <summary>Marks what a form that ends in a save bar was filled with, for <see cref="SaveAsync"/>.</summary>
    protected void Shows(object stored) => Mark = LastSaves.MarkOf(stored);

    /// <summary>
    /// Stores the form, unless what it was filled with has been changed meanwhile; then nothing is stored, and the page to show again says
    /// by whom. For the arguments see <see cref="LastSaves.SaveAsync"/>.
    /// </summary>
    protected async Task<bool> SaveAsync(string record, Func<Task<object>> stored, Func<Task> save, CancellationToken cancel)
    {
        var saves = HttpContext.RequestServices.GetRequiredService<LastSaves>();
        if (await saves.SaveAsync(record, Seen, stored, save, Staff.Name, cancel) is not { } overtaken)
        {
            return true;
        }

        OvertakenMark = overtaken.Mark;
        AddError("", overtaken.By is null ? "forms.overtaken" : "forms.overtaken_by", ("who", overtaken.By), ("when", When(overtaken.At)));
        return false;
    }

    // „Trotzdem speichern“ replaces what the person was told of, and not what came after that.
    private string? Seen => Request.Form.TryGetValue(SaveBarTagHelper.Overwrite, out var known) || Request.Form.TryGetValue(SaveBarTagHelper.Seen, out known)
        ? known.ToString()
        : null;

    private string? When(DateTimeOffset? at) => at is { } instant
        ? TownTime.Near(instant.In(Zone).LocalDateTime, Now.In(Zone).Date, T)
        : null;

    // The operator has no town whose clock could count.
    private string Zone => Tenant?.TimeZone ?? "Europe/Berlin";

    private DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Whether this person may open another page of this tenant: what a link asks before it is shown.</summary>
    public bool MayOpen(string path) =>
        HttpContext.RequestServices.GetRequiredService<OfficeDoors>().OpenTo(Staff, Here.Value.Kind, path);
}
