using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Storefront.Platform.Web;

/// <summary>
/// Whoever says <c>string</c> gets one: a field that came empty, or a parameter that did not come at all, is the empty text. The framework
/// puts null into both, and into lists of texts, whatever was declared; no compiler warns of that, and a request no browser makes ends as our trouble.
/// What is declared as <c>string?</c> stays null when it is empty.
/// </summary>
internal sealed class TextsAsDeclared : IDisplayMetadataProvider, IModelBinderProvider
{
    private static readonly object NeverNull = new();

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string) && IsNeverNull(context.Key))
        {
            context.DisplayMetadata.AdditionalValues[NeverNull] = true;
        }
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.AdditionalValues.ContainsKey(NeverNull) && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.ModelBinding) != false
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    // Of the elements of a list only the type is known.
    private static bool IsNeverNull(ModelMetadataIdentity key) => key.MetadataKind switch
    {
        ModelMetadataKind.Parameter => new NullabilityInfoContext().Create(key.ParameterInfo!).WriteState == NullabilityState.NotNull,
        ModelMetadataKind.Property => new NullabilityInfoContext().Create(key.PropertyInfo!).WriteState == NullabilityState.NotNull,
        _ => true,
    };

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext.Result is { IsModelSet: true, Model: null }
                || (!bindingContext.Result.IsModelSet && bindingContext.ModelMetadata.MetadataKind == ModelMetadataKind.Parameter))
            {
                bindingContext.Result = ModelBindingResult.Success("");
            }
        }
    }
}
