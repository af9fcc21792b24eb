using Microsoft.AspNetCore.Mvc;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Themes.Dress;
using Storefront.Themes.Office;

namespace Storefront.Themes.Home;

/// <summary>Words, picture and settings of one section of the first page; they go into the draft.</summary>
[BackOffice(TenantKinds.Tenant, Permission = ThemesModule.ChangeHome)]
[IgnoreAntiforgeryToken]
internal sealed class HomeSectionPage(HomeDesk desk, IImages images) : BackOfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Section { get; set; } = "";

    public string Title { get; private set; } = "";

    public bool IsAdded { get; private set; }

    public IReadOnlyList<SectionForm.FieldGroup> Groups { get; private set; } = [];

    public IReadOnlyDictionary<Guid, ImageDrop> Pictures { get; private set; } = new Dictionary<Guid, ImageDrop>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var paper = await desk.ReadAsync(cancel);
        Shows(Stored(paper));
        return await ShowAsync(paper, paper.Working, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var paper = await desk.ReadAsync(cancel);
        if (FormOf(paper, paper.Working) is not { } form)
        {
            return NotFound();
        }

        var typed = Request.Form.ToDictionary(field => field.Key, field => field.Value.ToString());
        await StorePicturesAsync(typed, cancel);
        var (change, problems) = form.Fill(typed);
        foreach (var (field, key) in problems)
        {
            AddError(field, key);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(paper, change, cancel);
        }

        return await SaveAsync(
            $"home:{Section}",
            async () => Stored(await desk.ReadAsync(cancel)),
            () => desk.EditAsync(now => FormOf(now, now.Working) is { } fresh ? fresh.Fill(typed).Change : now.Working, Staff.Name, cancel),
            cancel)
            ? RedirectWithNotice($"{HomeOfficePage.Path}#s-{Section}", "home.saved")
            : await ShowAsync(paper, change, cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var paper = await desk.ReadAsync(cancel);
        if (FormOf(paper, paper.Working)?.Remove() is null)
        {
            return NotFound();
        }

        await desk.EditAsync(now => FormOf(now, now.Working)?.Remove() ?? now.Working, Staff.Name, cancel);
        return RedirectWithNotice(HomeOfficePage.Path, "home.removed");
    }

    private SectionForm? FormOf(HomePaper paper, TemplateChange change) =>
        SectionForm.For(paper.Theme, HomeDesk.Template, change, Section);

    private IReadOnlyList<string> Stored(HomePaper paper) => FormOf(paper, paper.Working) is not { } form ? [] :
    [
        .. form.Groups(TextCatalog.German).SelectMany(group => group.Fields.Select(field => $"{field.Name}={field.Value}={field.English}")
            .Prepend($"{group.Block} {group.IsShown}")),
    ];

    private async Task StorePicturesAsync(Dictionary<string, string> typed, CancellationToken cancel)
    {
        foreach (var file in Request.Form.Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var alt = typed.GetValueOrDefault(file.Name + ".alt")?.Trim() ?? "";
            switch (await images.AddAsync(content, file.FileName, alt, cancel))
            {
                case ImageUpload.Refused refused:
                    AddError(file.Name, refused.TextKey);
                    break;
                case ImageUpload.Stored stored:
                    typed[file.Name] = stored.Id.ToString();
                    break;
            }
        }
    }

    private async Task<IActionResult> ShowAsync(HomePaper paper, TemplateChange change, CancellationToken cancel)
    {
        if (FormOf(paper, change) is not { } form)
        {
            return NotFound();
        }

        Title = form.Title(T.Locale);
        IsAdded = change.Added.ContainsKey(Section);
        Groups = [.. form.Groups(T.Locale).Where(group => group.Fields.Count > 0)];
        Guid[] ids = [.. Groups.SelectMany(group => group.Fields).Where(field => field.Type == "image_picker")
            .Select(field => Guid.TryParse(field.Value, out var id) ? id : (Guid?)null).OfType<Guid>()];
        Pictures = ids.Length == 0 ? Pictures : await images.FindAsync(ids, cancel);
        return Page();
    }
}
