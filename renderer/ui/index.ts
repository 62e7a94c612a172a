/** The one set of parts. What each is for: README.md beside this file. */
export { classes } from './classes';

export { ActionBar } from './actions/ActionBar';
export { ActOrBack, type ActOrBackProps } from './actions/ActOrBack';
export { Button, type ButtonProps } from './actions/Button';
export { CopyButton, type CopyButtonProps } from './actions/CopyButton';
export { Dialog, type DialogProps } from './actions/Dialog';

export { BarChart, type BarChartProps } from './charts/BarChart';
export { type ChartProps } from './charts/ChartFigure';
export { type ChartSeries } from './charts/figures';
export { LineChart } from './charts/LineChart';

export { Changed, Clause, Clauses, Document, type DocumentProps } from './documents/Document';

export { CheckList, Switch, Tick, type CheckListProps } from './fields/CheckList';
export { ChoiceRow, type Choice, type ChoiceRowProps } from './fields/ChoiceRow';
export { ChooseFile, type ChooseFileProps } from './fields/ChooseFile';
export { ComboBox, type ComboBoxProps, type Search } from './fields/ComboBox';
export type { Found, FoundAll, FoundGroup } from './fields/found';
export { DateField } from './fields/DateField';
export { FieldRow, type FieldWords } from './fields/Field';
export { PasswordField, PinField } from './fields/PasswordField';
export { SearchField } from './fields/SearchField';
export { TextArea, type TextAreaProps } from './fields/TextArea';
export { TextField, type FieldWidth, type TextFieldProps } from './fields/TextField';

export { FootBar, type FootBarProps } from './frame/FootBar';
export { FootElsewhere, type FootElsewhereProps } from './frame/FootElsewhere';
export { Frame, type FrameProps } from './frame/Frame';
export { OrganisationSwitch, PersonUnlocked } from './frame/PersonUnlocked';
export { Rail, type RailItem } from './frame/Rail';
export { type RailIconName } from './frame/RailIcon';
export { SkipLink } from './frame/SkipLink';
export { TopSearch } from './frame/TopSearch';

export { KeyCap } from './keys/KeyCap';
export { KeysHelp } from './keys/KeysHelp';
export { Keys, KeysLayer, KeysProvider, useKey, type KeyBinding } from './keys/KeysProvider';

export { Facts, type Fact } from './lists/Facts';
export { ListBox, type ListBoxProps, type Row } from './lists/ListBox';
export { Steps, type Step } from './lists/Steps';
export { Table, type TableColumn, type TableProps } from './lists/Table';
export { Tabs, type TabItem } from './lists/Tabs';
export { WhatWillHappen, type Happening } from './lists/WhatWillHappen';

export { Column, SidePanel, type ColumnProps } from './screen/Column';
export { ListDetail, type ListDetailProps } from './screen/ListDetail';
export { SectionTitle, Title } from './screen/Title';

export { Chip } from './states/Chip';
export { EmptyState } from './states/EmptyState';
export { Message, type MessageProps } from './states/Message';
export { Loading, Progress } from './states/Progress';
export { StatusChip, statusWords, type Status } from './states/StatusChip';
export { timeLeft, useTimeLeft, type TimeLeft } from './states/timeLeft';

export { groupNhsNumber, NhsNumber } from './words/NhsNumber';
export { PatientName } from './words/PatientName';
export { type Tone } from './words/tone';
export { Meta, Toned } from './words/Toned';
export { VisuallyHidden } from './words/VisuallyHidden';
