/** The numbers by which components are told apart on the wire, as values: the page carries no part of discord.js. */
import type { ButtonStyle, ComponentType } from 'discord.js';
import { COMPONENT } from '../../../discord/rules/component-kinds.ts';

interface Kinds {
  readonly row: ComponentType.ActionRow;
  readonly button: ComponentType.Button;
  readonly stringSelect: ComponentType.StringSelect;
  readonly textInput: ComponentType.TextInput;
  readonly userSelect: ComponentType.UserSelect;
  readonly roleSelect: ComponentType.RoleSelect;
  readonly mentionableSelect: ComponentType.MentionableSelect;
  readonly channelSelect: ComponentType.ChannelSelect;
  readonly section: ComponentType.Section;
  readonly text: ComponentType.TextDisplay;
  readonly thumbnail: ComponentType.Thumbnail;
  readonly gallery: ComponentType.MediaGallery;
  readonly file: ComponentType.File;
  readonly separator: ComponentType.Separator;
  readonly container: ComponentType.Container;
  readonly label: ComponentType.Label;
  readonly upload: ComponentType.FileUpload;
  readonly radio: ComponentType.RadioGroup;
  readonly checkboxes: ComponentType.CheckboxGroup;
  readonly checkbox: ComponentType.Checkbox;
}

export const kind: Kinds = COMPONENT;

interface Styles {
  readonly primary: ButtonStyle.Primary;
  readonly secondary: ButtonStyle.Secondary;
  readonly success: ButtonStyle.Success;
  readonly danger: ButtonStyle.Danger;
  readonly link: ButtonStyle.Link;
  readonly premium: ButtonStyle.Premium;
}

export const style: Styles = { primary: 1, secondary: 2, success: 3, danger: 4, link: 5, premium: 6 };
